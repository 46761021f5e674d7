// Deblur an image: removes the blur of a motion (drift, vibration) that nobody measured.
//
// Open your image and run this macro: it asks for a folder and saves the results there. Without an open image it simulates a
// micrograph and a motion, to show what happens. From a script, give the folder as the macro's argument.
//
// The blur must be the same everywhere in the image. Draw a rectangle around a part with clear edges first: the kernel is then
// estimated there, and the whole image deblurred.

folder = getArgument();
if (folder == "") folder = getDirectory("Choose a folder for the results");

if (nImages == 0) {
	run("Simulate Fluorescence Image", "kind=filaments width=128 height=112 noisy=false seed=3");
	// kind:  line (with an angle), spline, trajectory or random. noise: relative to the image's peak.
	run("Simulate Motion Blur", "image=[Simulated Fluorescence] kind=line length=9 angle=30 noise=0.005");
	selectImage("Motion Blurred");
}
title = getTitle();

// method:      unrolled is the trained network; classical is total variation, slower. Try both on your image.
// kernel_size: odd, a little more than the blur is long, in pixels; 0 is what the model was trained for.
// model:       default is the built-in one that suits the image's noise; or the path of a model that you trained yourself.
// Stacks get one kernel for all slices; add shared=false for one for each.
run("DUBLID Blind Deblurring", "image=[" + title + "] method=classical kernel_size=15 model=default");

// The Log window says how well the result explains the image, and warns where it may not be trusted.
// The results are always titled like this: a 32-bit image at the input's scale, and the kernel. Look at the kernel: that of a
// motion is a thin curve.
selectImage("Kernel");
kernel = folder + "kernel.tif";
saveAs("Tiff", kernel);
selectImage("Deblurred");
saveAs("Tiff", folder + "deblurred.tif");
close();

// The same kernel for another image that was taken in the same way:
run("DUBLID Blind Deblurring", "image=[" + title + "] method=known kernel=[" + kernel + "]");
selectImage("Deblurred");
saveAs("Tiff", folder + "deblurred-again.tif");
