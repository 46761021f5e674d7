run("Simulate Ultrasound Movie", "width=32 height=32 frames=20 seed=3");
close("Simulated Tissue");
close("Simulated Blood");
run("CORONA Training Pairs", "image=[Simulated Ultrasound] output_folder={folder}/pairs iterations=10 piece_size=32 piece_frames=20");
