run("Simulate MRI Phantom", "width=64 height=48 images=2 seed=7");
run("Simulate MRI Undersampling", "image=[MRI Phantom] fraction=0.3");
run("ADMM-CSNet MRI Reconstruction", "image=[Retrospective k-Space] mask=[Retrospective Mask] method=classical result=complex consistency=true");
