package io.github.unrollj.dublid.splitting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ComponentsTest {

	@Test
	void smallPartsGoAndCornersConnect() {
		final float[] kernel = { 4, 0, 0, 0, 1, //
			0, 4, 0, 0, 0, //
			0, 0, 0, 0, 0, //
			2, 0, 0, 0, 0, //
			0, 0, 0, 0, 0.5f };
		Components.prune(kernel, 0.15);
		assertArrayEquals(new float[] { 4, 0, 0, 0, 0, //
			0, 4, 0, 0, 0, //
			0, 0, 0, 0, 0, //
			2, 0, 0, 0, 0, //
			0, 0, 0, 0, 0 }, kernel);
	}

	@Test
	void aKernelOfOnePartStays() {
		final float[] kernel = { 0, 1, 0, 0.01f, 0, 0, 0, 0, 0 };
		final float[] before = kernel.clone();
		Components.prune(kernel, 0.4);
		assertArrayEquals(before, kernel);
	}
}
