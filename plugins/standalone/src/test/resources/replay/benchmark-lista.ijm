File.makeDirectory("{folder}/in");
File.makeDirectory("{folder}/in/clean");
for (seed = 1; seed <= 1; seed++) {
	run("Simulate Fluorescence Image", "kind=filaments width=40 height=40 noisy=false seed=" + seed);
	selectImage("Simulated Fluorescence");
	saveAs("Tiff", "{folder}/in/clean/image-" + seed + ".tif");
	close("*");
}
run("Benchmark LISTA Super-Resolution", "clean_folder={folder}/in/clean scale=3 threads=1");
