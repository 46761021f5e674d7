package io.github.unrollj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.process.FloatProcessor;

import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class PlaneViewTest {

	@Test
	void modulusOfTheMiddleFrame() {
		final Tensor movie = Tensor.complexZeros(3, 1, 2);
		movie.real()[2] = 3;
		movie.imaginary()[2] = -4;
		movie.real()[3] = -1;
		assertArrayEquals(new float[] { 5, 1 }, pixels(PlaneView.of(movie)));
	}

	@Test
	void moviesSideBySide() {
		final float[] values = new float[3 * 2 * 1 * 2];
		for (int i = 0; i < values.length; i++)
			values[i] = i;
		final FloatProcessor view = PlaneView.of(Tensor.of(values, 3, 2, 1, 2));
		assertEquals(4, view.getWidth());
		assertArrayEquals(new float[] { 2, 3, 6, 7, 10, 11, 0, 0 }, pixels(view));
	}

	@Test
	void whatIsNoImageIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> PlaneView.of(Tensor.zeros(3)));
	}

	private static float[] pixels(final FloatProcessor view) {
		return (float[]) view.getPixels();
	}
}
