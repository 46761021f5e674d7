newImage("my cells", "16-bit ramp", 40, 32, 2);
run("LISTA Super-Resolution", "image=[my cells] scale=3 threads=1");
