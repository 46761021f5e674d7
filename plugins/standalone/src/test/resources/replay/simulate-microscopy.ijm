run("Simulate Microscopy Movie", "kind=emitters width=32 height=24 frames=4 seed=3 gain=1.5");
