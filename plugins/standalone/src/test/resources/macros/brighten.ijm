// Every kind of input, defaults, and the output by its title.
newImage("my input", "32-bit white", 4, 3, 2);
run("Add...", "value=1 stack");
newImage("other", "32-bit black", 4, 3, 1);
run("Brighten Image", "image=[my input] scale=[ten times] clip=false offset=-20");
selectImage("Brightened");
if (getValue("Mean") != -10) exit("pixels are " + getValue("Mean") + ", not -10");
if (nSlices != 2) exit("the output has " + nSlices + " slices, not 2");
rename("first");

selectImage("other");
run("Brighten Image", "offset=3 mask=first");
selectImage("Brightened");
if (getValue("Mean") != 0) exit("pixels are " + getValue("Mean") + ", not 0 for 3 - 10, clipped");
if (nSlices != 1) exit("the active image was not the input");
