File.makeDirectory("{folder}/in");
File.makeDirectory("{folder}/in/clean");
for (seed = 1; seed <= 2; seed++) {
	run("Simulate Fluorescence Image", "kind=filaments width=64 height=64 noisy=false seed=" + seed);
	selectImage("Simulated Fluorescence");
	saveAs("Tiff", "{folder}/in/clean/image-" + seed + ".tif");
	close("*");
}
run("Train Reconstructor", "reconstructor=lista clean_folder={folder}/in/clean model_file={folder}/mine.safetensors epochs=1 configuration={\"stages\":1} steps_per_epoch=2 patch=24 batch=2 threads=1 validation_split=0.5 training_data=[two images] overwrite=true");
