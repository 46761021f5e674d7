// Inspect a model: what is in it, how it was trained, and what it reached.
//
// The report goes to the Log window: which reconstructor the model is for, its configuration, the training that it comes
// from with the quality on the images kept aside, and all its filters and matrices with their sizes.

// model: default, another built-in name, or the path of a .safetensors file:
// run("Inspect Model", "model=[/path/to/mine.safetensors]");
run("Inspect Model", "reconstructor=lista model=default");
