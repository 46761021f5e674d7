run("Simulate MRI Phantom", "width=64 height=48 images=2 seed=7");
run("Simulate MRI Undersampling", "image=[MRI Phantom] kind=cartesian fraction=0.3 snr=50 coils=2 seed=3");
