File.makeDirectory("{folder}/in");
File.makeDirectory("{folder}/in/clean");
for (seed = 1; seed <= 2; seed++) {
	run("Simulate Fluorescence Image", "kind=filaments width=64 height=64 noisy=false seed=" + seed);
	selectImage("Simulated Fluorescence");
	saveAs("Tiff", "{folder}/in/clean/image-" + seed + ".tif");
	close("*");
}
run("Reconstruct Folder", "command=lista input_folder={folder}/in/clean filter=image-1* output_folder={folder}/results suffix=-x2 options=[method=bicubic scale=2 threads=1]");
