run("Simulate Fluorescence Image", "kind=filaments width=48 height=40");
close("Simulated Fluorescence");
run("Inspect Model", "reconstructor=lista model=robust image=[Simulated Fluorescence Clean] layers=simulated");
