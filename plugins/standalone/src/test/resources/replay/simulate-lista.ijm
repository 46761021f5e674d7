newImage("my cells", "16-bit ramp", 40, 32, 2);
run("Simulate Low Resolution", "image=[my cells] scale=4 noise=0.02 seed=5");
