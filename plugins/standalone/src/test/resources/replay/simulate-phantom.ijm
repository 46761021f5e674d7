run("Simulate MRI Phantom", "region=chest width=64 height=48 complex=true");
