run("Simulate Fluorescence Image", "kind=filaments width=72 height=64 noisy=false seed=3");
close("Simulated Fluorescence");
run("Simulate Motion Blur", "image=[Simulated Fluorescence Clean] kind=line length=7 angle=30 seed=2 cut=true");
