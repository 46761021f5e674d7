File.makeDirectory("{folder}/in");
File.makeDirectory("{folder}/in/clean");
run("Simulate MRI Phantom", "width=32 height=32 images=2");
saveAs("Tiff", "{folder}/in/clean/heads.tif");
close("*");
run("Benchmark ADMM-CSNet MRI Reconstruction", "clean_folder={folder}/in/clean masks=cartesian,random fractions=0.3 models= details=true");
