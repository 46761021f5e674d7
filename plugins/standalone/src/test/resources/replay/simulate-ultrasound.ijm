run("Simulate Ultrasound Movie", "width=32 height=24 frames=4 clutter=25 seed=3 trees=2");
