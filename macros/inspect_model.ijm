// Inspect a model: what it has learned, how it was trained, and what each of its layers does to an image.
//
// The report goes to the Log window: which reconstructor the model is for, its configuration, the training that it comes
// from with the quality on the images kept aside, and all its filters and matrices with their sizes. From a script, give
// the folder for the pictures as the macro's argument.

folder = getArgument();
if (folder == "") folder = getDirectory("Choose a folder for the pictures");

// model: default, another built-in name, or the path of a .safetensors file:
// run("Inspect Model", "model=[/path/to/mine.safetensors]");
//
// layers: none shows the model alone. simulated takes the active image for a clean one, simulates a measurement of it and
// shows what every layer makes of that. measured takes the image as it is; then reference=[title or file] is the true
// image, if you have one.
run("Simulate Fluorescence Image", "kind=filaments width=96 height=96 noisy=false seed=3");
title = getTitle();
run("Inspect Model", "reconstructor=lista model=default image=[" + title + "] layers=simulated");

// Filters, dictionaries and matrices; at the right what they were before training. The slice's label has the largest value,
// which is white.
selectImage("Learned Filters");
saveAs("Tiff", folder + "filters.tif");

// A slice for each layer: the network, the classical algorithm after as many iterations, the truth.
// "Quality per Layer" is a plot of their qualities, which the labels of the slices tell too.
selectImage("Layers");
print(getInfo("slice.label"));
saveAs("Tiff", folder + "layers.tif");

// Networks with thresholds, penalties and learned functions (not this one) show them as plots, "Learned Values".
