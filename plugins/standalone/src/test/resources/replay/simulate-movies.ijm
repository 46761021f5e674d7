run("Simulate Training Movies", "kind=microscopy movies=1 seed=12 output_folder={folder}/movies");
