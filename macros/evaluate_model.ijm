// Evaluate a model: is it better than interpolation on images like yours, and by how much?
//
// You need a few sharp images, best such that the model has not been trained with. The command makes small images from
// them, enlarges those and compares the results with the sharp ones. As it stands, this macro simulates two images.

folder = getArgument();
if (folder == "") folder = getDirectory("Choose a folder for the table");

// For your own images: their folder, and delete the loop.
sharp = folder + "sharp/";
File.makeDirectory(sharp);
for (seed = 11; seed <= 12; seed++) {
	run("Simulate Fluorescence Image", "kind=mixed width=96 height=96 noisy=false seed=" + seed);
	saveAs("Tiff", sharp + "image-" + seed + ".tif");
	close();
}

// model: default, another built-in name, or the path of your own model.
// If you have pairs instead, poor and good images under the same names in two folders: input_folder=[...]
// target_folder=[...] in place of clean_folder. error_maps: how many images' errors are shown.
table = folder + "evaluation.csv";
run("Evaluate Reconstruction", "reconstructor=lista model=default clean_folder=[" + sharp + "] table_file=[" + table + "]");

// A line for each image, and their mean and standard deviation. PSNR (dB) and SSIM (up to 1): larger is better; NMSE:
// smaller is better.
print(File.openAsString(table));

// Where the errors are: |input - truth|, |classical - truth| and |unrolled - truth| side by side, a slice for each image.
selectImage("Error Maps");
saveAs("Tiff", folder + "errors.tif");
