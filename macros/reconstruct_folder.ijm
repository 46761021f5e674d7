// Reconstruct a folder: runs one reconstructor on every image of a folder and saves the results in another one.
//
// From a script, give a folder for the results as the macro's argument. As it stands, this macro simulates three small
// images first; for your own, write the folder where they are, and delete the loop.
//
// If the run is stopped or an image cannot be opened, just run it again: results that are there are left alone, and what
// is missing is made. A result has its name only when it is complete.

folder = getArgument();
if (folder == "") folder = getDirectory("Choose a folder for images and results");

images = folder + "images/";
File.makeDirectory(images);
for (seed = 1; seed <= 3; seed++) {
	run("Simulate Fluorescence Image", "kind=filaments width=48 height=48 seed=" + seed);
	saveAs("Tiff", images + "cell-" + seed + ".tif");
	close();
}

// command:   what to do with every image: lista, admm-csnet, corona, dublid or another one's name, or its menu entry.
// options:   what you would give to that command alone, in brackets; see its own macro.
// filter:    which files, such as *.tif or cell-*.{tif,png}; * means all images.
// suffix:    is added to the names of the results: cell-1.tif becomes cell-1-x2.tif.
// also:      further results, as CORONA's tissue or DUBLID's kernel: their names with commas between, or all.
// overwrite: true makes results again that are there.   subfolders: true goes through folders within the folder, too.
results = folder + "results/";
run("Reconstruct Folder", "command=lista input_folder=[" + images + "] filter=*.tif output_folder=[" + results +
	"] suffix=-x2 options=[scale=2 method=unrolled model=robust]");

// A line for each file: done, skipped (because the result was there) or failed and why. The log beside it has more.
// If a file fails, all others are done all the same, and then the macro stops with a sentence.
print(File.openAsString(results + "batch-lista.csv"));
open(results + "cell-3-x2.tif");
if (getWidth() != 96) exit("The result is " + getWidth() + " pixels wide");
