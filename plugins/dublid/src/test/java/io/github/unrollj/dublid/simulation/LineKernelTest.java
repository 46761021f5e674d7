package io.github.unrollj.dublid.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class LineKernelTest {

	@Test
	void aHorizontalLineIsABox() {
		final float[] expected = new float[81];
		for (int c = 2; c < 7; c++)
			expected[4 * 9 + c] = 0.2f;
		assertArrayEquals(expected, LineKernel.of(9, 5, 0, 0, 0).real(), 1e-6f);
	}

	@Test
	void halfAPixelDownSharesTheWeight() {
		final Tensor kernel = LineKernel.of(9, 5, 0, 0.5, 0);
		assertEquals(0.5, Kernels.centroid(kernel)[0], 1e-6);
		assertEquals(kernel.real()[4 * 9 + 4], kernel.real()[5 * 9 + 4], 1e-7);
	}

	@Test
	void theShortestLineIsNoBlur() {
		assertArrayEquals(Kernels.delta(9).real(), LineKernel.of(9, 1, 0, 0, 0).real(), 1e-7f);
	}

	/** Of the middle pixel of a diagonal line, two corners of height sqrt(1/2) - 1/2 lie outside. */
	@Test
	void weightsAreAreas() {
		final Tensor kernel = LineKernel.of(9, 4 * Math.sqrt(2), Math.PI / 4, 0, 0);
		final double middle = kernel.real()[4 * 9 + 4] * 4 * Math.sqrt(2);
		assertEquals(1 - 2 * Math.pow(Math.sqrt(0.5) - 0.5, 2), middle, 1e-5);
	}

	/** Turned by a right angle, rows become columns. */
	@Test
	void anglesTurn() {
		final Tensor one = LineKernel.of(15, 9, 0.4, 0.2, -0.3);
		final Tensor other = LineKernel.of(15, 9, Math.PI / 2 - 0.4, -0.3, 0.2);
		for (int r = 0; r < 15; r++)
			for (int c = 0; c < 15; c++)
				assertEquals(one.real()[r * 15 + c], other.real()[c * 15 + r], 1e-6);
	}

	/** Variances of a uniform segment and of the pixel together, along the line and across it. */
	@Test
	void secondMomentsAreTheMotions() {
		final double angle = 0.7;
		final Tensor kernel = LineKernel.of(45, 21, angle, 0.1, 0.2);
		final double[] middle = Kernels.centroid(kernel);
		double along = 0;
		double across = 0;
		for (int i = 0; i < kernel.count(); i++) {
			final double y = i / 45 - 22 - middle[0];
			final double x = i % 45 - 22 - middle[1];
			along += kernel.real()[i] * Math.pow(x * Math.cos(angle) + y * Math.sin(angle), 2);
			across += kernel.real()[i] * Math.pow(y * Math.cos(angle) - x * Math.sin(angle), 2);
		}
		assertEquals((21 * 21 + 1) / 12.0, along, 0.1);
		assertEquals(1 / 6.0, across, 0.02);
	}
}
