// Train a network on your own images, then enlarge an image with it.
//
// You need sharp images of the kind that you want to enlarge later: well focused, little noise, a hundred or more
// pixels along each side, the more the better. The command makes the small images from them by itself, so nothing has
// to be recorded twice.
//
// As it stands, this macro makes four small images and trains for seconds only, to show how it goes: such a model is of
// no use. What to change for real is said below. A real training takes hours; Esc stops it, and the same line with
// resume=true goes on where it was.

folder = getArgument();
if (folder == "") folder = getDirectory("Choose a folder for the model");

// For real: the folder with your images, and delete the loop.
sharp = folder + "sharp/";
File.makeDirectory(sharp);
for (seed = 1; seed <= 4; seed++) {
	run("Simulate Fluorescence Image", "kind=mixed width=96 height=96 noisy=false seed=" + seed);
	saveAs("Tiff", sharp + "image-" + seed + ".tif");
	close();
}

// The best network so far is in this file at any time. Beside it, mine.csv has the course of training: a line for each
// epoch, with the quality (PSNR in dB) on the images that were kept aside, and that of the classical method on them.
model = folder + "mine.safetensors";

// For real: epochs=20 steps_per_epoch=500 patch=44 batch=16, and without configuration, which halves the network.
// For noisy micrographs: configuration=[{"noise":0.05}] trains with noise of up to 5 % of the brightest value.
// overwrite=true replaces a model file that is there already.
run("Train Reconstructor", "reconstructor=lista clean_folder=[" + sharp + "] model_file=[" + model + "]" +
	" epochs=2 steps_per_epoch=3 patch=24 batch=4 validation_split=0.25 overwrite=true" +
	" configuration=[{\"stages\":1}]");

// From now on the model's path is all that is needed.
open(sharp + "image-1.tif");
run("LISTA Super-Resolution", "image=image-1.tif scale=2 model=[" + model + "]");
selectImage("Super-resolved");
saveAs("Tiff", folder + "enlarged.tif");
