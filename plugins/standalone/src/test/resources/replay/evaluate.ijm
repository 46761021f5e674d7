File.makeDirectory("{folder}/in");
File.makeDirectory("{folder}/in/clean");
for (seed = 1; seed <= 2; seed++) {
	run("Simulate Fluorescence Image", "kind=filaments width=64 height=64 noisy=false seed=" + seed);
	selectImage("Simulated Fluorescence");
	saveAs("Tiff", "{folder}/in/clean/image-" + seed + ".tif");
	close("*");
}
run("Evaluate Reconstruction", "reconstructor=lista clean_folder={folder}/in/clean table_file=[{folder}/my table.csv] seed=3");
