package io.github.unrollj.dublid.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotionKernelsTest {

	/** Of a line of n pixels the root of (n^2 - 1) / 12. */
	@Test
	void spreadOfALine() {
		final Tensor line = Tensor.zeros(9, 9);
		for (int column = 3; column < 8; column++)
			line.real()[9 * 4 + column] = 0.7f;
		assertEquals(Math.sqrt(2), Kernels.spread(line), 1e-6);
		assertEquals(0, Kernels.spread(Kernels.delta(5)));
	}

	@ParameterizedTest
	@CsvSource({ "31, 1, 0, 0", "31, 0, 1, 0", "31, 0, 0, 1", "9, 1, 1, 1", "45, 1, 1, 1" })
	void kernelsAreNormalisedCentredAndHaveAMargin(final int box, final double lines, final double splines,
		final double trajectories)
	{
		final MotionKernels kernels = new MotionKernels(box, 3, 30, lines, splines, trajectories);
		final SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 500; i++) {
			final Tensor kernel = kernels.draw(random);
			double sum = 0;
			for (int p = 0; p < kernel.count(); p++) {
				final float weight = kernel.real()[p];
				assertTrue(weight >= 0);
				sum += weight;
				final int edge = Math.min(Math.min(p / box, p % box), Math.min(box - 1 - p / box, box - 1 - p % box));
				assertTrue(edge > 0 || weight == 0, "weight in the margin");
			}
			assertEquals(1, sum, 1e-5);
			final double[] centroid = Kernels.centroid(kernel);
			assertEquals(0, centroid[0], 0.01);
			assertEquals(0, centroid[1], 0.01);
		}
	}

	/** A curve's extent is what was asked for, up to interpolation and softness. */
	@Test
	void curvesHaveTheExtentWanted() {
		final SplittableRandom random = new SplittableRandom(2);
		for (int i = 0; i < 100; i++) {
			final int extent = extent(new MotionKernels(45, 12, 12, 0, 1, 1).draw(random));
			assertTrue(extent >= 11 && extent <= 16, extent + " pixels");
		}
	}

	private static int extent(final Tensor kernel) {
		final int box = kernel.size(0);
		int most = 0;
		for (int axis = 0; axis < 2; axis++) {
			int first = box;
			int last = 0;
			for (int p = 0; p < kernel.count(); p++) {
				if (kernel.real()[p] == 0) continue;
				final int place = axis == 0 ? p / box : p % box;
				first = Math.min(first, place);
				last = Math.max(last, place);
			}
			most = Math.max(most, last - first + 1);
		}
		return most;
	}

	@Test
	void aSeedFixesTheKernels() {
		final MotionKernels kernels = new MotionKernels(31, 3, 30, 1, 1, 1);
		final SplittableRandom once = new SplittableRandom(3);
		final SplittableRandom again = new SplittableRandom(3);
		Tensor former = null;
		for (int i = 0; i < 20; i++) {
			final Tensor kernel = kernels.draw(once);
			assertArrayEquals(kernel.real(), kernels.draw(again).real());
			if (former != null) assertNotEquals(former.dot(former), kernel.dot(kernel));
			former = kernel;
		}
	}

	@Test
	void badParametersAreNamed() {
		assertEquals("box is 8 and must be odd and at least 9", message(() -> new MotionKernels(8, 3, 30, 1, 1, 1)));
		assertTrue(message(() -> new MotionKernels(31, 5, 4, 1, 1, 1)).startsWith("Lengths from 5.0 to 4.0"));
		assertTrue(message(() -> new MotionKernels(31, 3, 30, 0, 0, 0)).contains("nor all 0"));
	}

	private static String message(final Runnable action) {
		return assertThrows(IllegalArgumentException.class, action::run).getMessage();
	}
}
