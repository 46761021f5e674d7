package io.github.unrollj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class NormalisationTest {

	@Test
	void percentilesInterpolate() {
		final Tensor image = Tensor.of(new float[] { 40, Float.NaN, 10, 20, 50, 30 }, 6);
		final Normalisation normalisation = Normalisation.percentiles(image, 12.5, 75);
		assertEquals(15, normalisation.low(), 1e-12);
		assertEquals(40, normalisation.high(), 1e-12);
		assertArrayEquals(new float[] { 1, Float.NaN, -0.2f, 0.2f, 1.4f, 0.6f }, normalisation.apply(image).real(),
			1e-6f);
		assertArrayEquals(image.real(), normalisation.inverse(normalisation.apply(image)).real(), 1e-5f);
	}

	@Test
	void constantImagesDoNotDivideByZero() {
		final Tensor image = Tensor.of(new float[] { 7, 7, 7 }, 3);
		final Normalisation normalisation = Normalisation.percentiles(image, 1, 99);
		assertArrayEquals(new float[3], normalisation.apply(image).real());
		assertArrayEquals(image.real(), normalisation.inverse(normalisation.apply(image)).real());
	}

	@Test
	void refusesWhatMakesNoSense() {
		final Tensor nothing = Tensor.of(new float[] { Float.NaN }, 1);
		assertThrows(IllegalArgumentException.class, () -> Normalisation.percentiles(nothing, 0, 100));
		assertThrows(IllegalArgumentException.class, () -> Normalisation.percentiles(Tensor.zeros(3), 50, 20));
		assertThrows(IllegalArgumentException.class, () -> new Normalisation(2, 2));
	}
}
