newImage("my [1] image", "32-bit white", 4, 3, 2);
newImage("my image", "32-bit white", 4, 3, 2);
run("Brighten Image", "image=[my image] scale=[ten times] clip=false model=[{folder}/my model.safetensors] offset=-20 iterations=3 mask=[my image]");
