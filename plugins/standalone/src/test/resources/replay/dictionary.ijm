File.makeDirectory("{folder}/in");
File.makeDirectory("{folder}/in/clean");
for (seed = 1; seed <= 1; seed++) {
	run("Simulate Fluorescence Image", "kind=filaments width=40 height=40 noisy=false seed=" + seed);
	selectImage("Simulated Fluorescence");
	saveAs("Tiff", "{folder}/in/clean/image-" + seed + ".tif");
	close("*");
}
run("Learn LISTA Dictionary", "clean_folder={folder}/in/clean dictionary_file={folder}/dictionary.safetensors atoms=16");
