package io.github.unrollj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class LuminanceTest {

	@Test
	void hasTheRangesOfTheStandard() {
		// black, white, blue, red
		final Tensor rgb = Tensor.of(new float[] { 0, 255, 0, 255, 0, 255, 0, 0, 0, 255, 255, 0 }, 3, 1, 4);
		final float[] expected = { 16, 235, 40.966f, 81.481f, 128, 128, 240, 90.203f, 128, 128, 109.786f, 240 };
		assertArrayEquals(expected, Luminance.toYCbCr(rgb).real(), 1e-3f);
		assertArrayEquals(new float[] { 16, 235, 40.966f, 81.481f }, Luminance.luminance(rgb).real(), 1e-3f);
	}

	@Test
	void inverseUndoesIt() {
		final Tensor rgb = BicubicTest.random(1, 3, 5, 4);
		assertArrayEquals(rgb.real(), Luminance.toRgb(Luminance.toYCbCr(rgb)).real(), 1e-3f);
	}
}
