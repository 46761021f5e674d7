// Try samples: each entry of Plugins > UnrollJ > Open Samples opens an image that comes with UnrollJ and reconstructs it with
// inputs that suit it. From the menu, a dialog asks first; in a macro there is none. Nothing is downloaded.

folder = getArgument();
if (folder == "") folder = getDirectory("Choose a folder for the results");

// Super-resolution. The sample's window has the name of its file, the result has the title that it always has.
run("LISTA Sample Actin");
selectImage("Super-resolved");
saveAs("Tiff", folder + "actin-x2.tif");

// MRI from a fifth of k-space.
run("ADMM-CSNet Sample Brain");
selectImage("Reconstructed");
saveAs("Tiff", folder + "brain.tif");

// reconstruct=false only opens the sample, to try other inputs on it:
run("CORONA Sample Cells", "reconstruct=false");
run("CORONA Clutter Removal", "image=cells.tif method=svd tissue=false maximum=true");
selectImage("Maximum Intensity");
saveAs("Tiff", folder + "cells-maximum.tif");
