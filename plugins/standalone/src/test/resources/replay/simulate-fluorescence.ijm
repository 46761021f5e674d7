run("Simulate Fluorescence Image", "kind=puncta width=48 height=40 images=2 seed=4 haze=0.2");
