// Reconstruct MRI: makes images of undersampled k-space by unrolled ADMM.
//
// Open your k-space and run this macro: it asks for a folder and saves the images there. Without an open image it
// simulates the k-space of a head, of which a fifth was sampled, to show what happens. From a script, give the folder as
// the macro's argument.
//
// K-space is a 32-bit image with two channels, real and imaginary part (or a stack in which they alternate). It is not
// the window that Process > FFT shows: that one has no phase. For files of BART (.cfl) or fastMRI (.h5) add
// kspace_file=[/path/to/file] to the line that reconstructs; no image is needed then.

folder = getArgument();
if (folder == "") folder = getDirectory("Choose a folder for the result");

if (nImages == 0) {
	run("Simulate MRI Phantom", "region=brain width=128 height=128");
	// What is made of an image is retrospective undersampling, and is labelled so.
	run("Simulate MRI Undersampling", "image=[MRI Phantom] kind=pseudo-radial fraction=0.2 snr=100");
	selectImage("Retrospective k-Space");
}
kspace = getTitle();

// mask:    title or file of an image that is not 0 where k-space was sampled. Without it, the mask is where k-space is
//          not 0; it is shown as "Mask".
// dc:      centre or corner, where the zero frequency is. scaling: automatic, unnormalised, unitary or normalised, the
//          factor of your Fourier transform. Both only matter if your data differ from fftshift(fft2(image)).
// method:  unrolled is the trained network; classical is the iterative method that it was made from; zero-filled is the
//          plain inverse transform. Try all three on your data to see what the network adds.
// model:   default, another built-in name, or the path of a model that you trained yourself: add model=default.
// Several coils: add coils=8, and sensitivities=[title or file] if you have them.
// result:  magnitude or complex.
run("ADMM-CSNet MRI Reconstruction", "image=[" + kspace + "] method=classical result=magnitude");

// The Log window says what was found in the data, and warns where the result may not be trusted.
// The result is a new 32-bit image at the scale of the data, always titled like this.
selectImage("Reconstructed");
saveAs("Tiff", folder + "reconstructed.tif");
