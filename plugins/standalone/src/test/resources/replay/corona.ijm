run("Simulate Ultrasound Movie", "width=32 height=32 frames=20 seed=3");
close("Simulated Tissue");
close("Simulated Blood");
run("CORONA Clutter Removal", "image=[Simulated Ultrasound] method=svd tissue=false power=true first=3");
