package io.github.unrollj.unrolled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.ParameterView.Kind;

import org.junit.jupiter.api.Test;

class ParameterViewTest {

	@Test
	void shapesSuggestWhatParametersAre() {
		assertGuess(Kind.FILTERS, new int[] { 12, 5, 3 }, Tensor.zeros(6, 2, 5, 3));
		assertGuess(Kind.NUMBERS, new int[] { 8 }, Tensor.zeros(8));
		assertGuess(Kind.NUMBERS, new int[] { 1 }, Tensor.scalar(2));
		assertGuess(Kind.CURVES, new int[] { 1, 101 }, Tensor.zeros(101));
		assertGuess(Kind.MATRIX, new int[] { 128, 100 }, Tensor.zeros(128, 100));
		assertGuess(Kind.MATRIX, new int[] { 600, 200 }, Tensor.zeros(3, 200, 200));
		assertGuess(Kind.FILTERS, new int[] { 8, 3, 3 }, Tensor.complexZeros(4, 3, 3));
	}

	@Test
	void namesTellTheLayer() {
		final ParameterView view = ParameterView.numbers("penalty rho.0", Tensor.zeros(1));
		assertEquals("penalty rho", view.stem());
		assertEquals(0, view.layer());
		assertEquals(-1, ParameterView.numbers("w0", Tensor.zeros(1)).layer());
	}

	private static void assertGuess(final Kind kind, final int[] shape, final Tensor value) {
		final ParameterView view = ParameterView.guess(new Parameter("p.1", value));
		assertEquals(kind, view.kind());
		assertArrayEquals(shape, view.values().shape());
	}
}
