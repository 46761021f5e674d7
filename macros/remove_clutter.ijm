// Remove clutter from a movie: takes it apart into what moves (blood, cells, blinking emitters) and what hardly does
// (tissue, background).
//
// Open your movie and run this macro: it asks for a folder and saves the results there. Without an open movie it simulates
// contrast-enhanced ultrasound, to show what happens. From a script, give the folder as the macro's argument.
//
// Movies are grey, of 8, 16 or 32 bits, with frames or slices in time. Complex ones (ultrasound IQ data) have two 32-bit
// channels, the real and the imaginary parts; if yours has them in turn in one channel, add complex=interleaved. Draw a
// rectangle first to use only that part.

folder = getArgument();
if (folder == "") folder = getDirectory("Choose a folder for the results");

isMovie = nImages > 0;
if (isMovie) isMovie = nSlices > 1;
if (!isMovie) {
	// clutter: how much stronger the tissue is than the blood, in dB. amplitude=0 strain=0 is tissue that hardly moves.
	run("Simulate Ultrasound Movie", "width=64 height=48 frames=20 clutter=20 seed=1");
}
title = getTitle();

// method:  unrolled is the trained network. fista is the iterative method that it was made from, and svd the usual filter,
//          for which first=4 says how many singular components are dropped as tissue.
// model:   default is ultrasound for complex movies and microscopy for real ones; or the path of a model of your own.
// tissue, power, maximum: which results are shown besides the blood.
run("CORONA Clutter Removal", "image=[" + title + "] method=unrolled model=default tissue=true power=true maximum=true");

// The results are always titled like this. The movies are 32-bit in the input's scale, complex if the input is.
selectImage("Blood");
saveAs("Tiff", folder + "blood.tif");
selectImage("Tissue");
saveAs("Tiff", folder + "tissue.tif");

// Images of the flow, in dB below their brightest pixel: mean power over time, and the largest intensity of each pixel.
selectImage("Power Doppler");
setMinAndMax(-40, 0);
saveAs("Tiff", folder + "power.tif");
selectImage("Maximum Intensity");
setMinAndMax(-40, 0);
saveAs("Tiff", folder + "maximum.tif");
