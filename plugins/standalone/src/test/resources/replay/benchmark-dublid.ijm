File.makeDirectory("{folder}/in");
File.makeDirectory("{folder}/in/set");
run("Simulate Fluorescence Image", "kind=filaments width=48 height=40 noisy=false seed=3");
close("Simulated Fluorescence");
run("8-bit");
rename("sharp");
run("Simulate Motion Blur", "image=sharp kind=line length=5 noise=0");
selectImage("Motion Kernel");
kernel = "";
for (y = 0; y < getHeight(); y++) {
	for (x = 0; x < getWidth(); x++) {
		if (x > 0) kernel += ",";
		kernel += d2s(getPixel(x, y), 6);
	}
	kernel += "\n";
}
File.saveString(kernel, "{folder}/in/set/kernel_1.csv");
selectImage("sharp");
saveAs("PNG", "{folder}/in/set/sharp_1.png");
selectImage("Motion Blurred");
saveAs("PNG", "{folder}/in/set/blurred_1_1.png");
close("*");
run("Benchmark DUBLID Blind Deblurring", "set_folders={folder}/in/set methods=[none classical] models= noise_levels=0 kernel_size=7 table_file={folder}/table.csv");
