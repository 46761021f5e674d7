// Super-resolve an image: enlarges the active image 2 times by learned sparse coding.
//
// Open your image and run this macro: it asks for a folder and saves the result there. Without an open image it
// simulates a fluorescence micrograph, to show what happens. From a script, give the folder as the macro's argument.
//
// 8-, 16-, 32-bit and RGB images, stacks and hyperstacks are all fine: every plane is enlarged. Draw a rectangle
// first to enlarge only that part.

folder = getArgument();
if (folder == "") folder = getDirectory("Choose a folder for the result");

if (nImages == 0) {
	run("Simulate Fluorescence Image", "kind=filaments width=96 height=96");
}
title = getTitle();

// scale:  2, 3 or 4 times as many pixels along each axis. The pixel size (Image > Properties...) follows.
// method: unrolled is the trained network. classical is the iterative method it was made from, much slower;
//         bicubic is plain interpolation. Try all three on your image to see what the network adds.
// model:  default for photographs and clean micrographs; robust, which is for scale 2, for noisy micrographs;
//         or the path of a model that you trained yourself (see train_on_folder.ijm).
run("LISTA Super-Resolution", "image=[" + title + "] scale=2 method=unrolled model=default");

// The result is a new 32-bit image (RGB for RGB) with the grey values of the input, always titled like this.
selectImage("Super-resolved");
saveAs("Tiff", folder + "super-resolved.tif");
