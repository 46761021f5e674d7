run("Simulate Fluorescence Image", "kind=filaments width=72 height=64 noisy=false seed=3");
close("Simulated Fluorescence");
run("Simulate Motion Blur", "image=[Simulated Fluorescence Clean] kind=line length=7 angle=30");
close("Sharp");
run("DUBLID Blind Deblurring", "image=[Motion Blurred] method=known kernel=[Motion Kernel] selection=crop");
