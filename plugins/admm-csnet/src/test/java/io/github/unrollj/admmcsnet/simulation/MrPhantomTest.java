package io.github.unrollj.admmcsnet.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MrPhantomTest {

	@ParameterizedTest
	@EnumSource(Region.class)
	void magnitudesAreSubjectsOnDarkGround(final Region region) {
		for (int seed = 0; seed < 12; seed++) {
			final float[] sorted = magnitude(region, seed, 64, 80).real().clone();
			Arrays.sort(sorted);
			assertTrue(sorted[0] >= 0);
			assertEquals(1, sorted[sorted.length - 1]);
			assertTrue(sorted[sorted.length / 10] < 0.05, "ground of seed " + seed);
			assertTrue(sorted[sorted.length * 4 / 5] > 0.05, "subject of seed " + seed);
		}
	}

	@ParameterizedTest
	@EnumSource(Region.class)
	void theSeedDecides(final Region region) {
		final float[] image = magnitude(region, 5, 48, 33).real();
		assertArrayEquals(image, magnitude(region, 5, 48, 33).real());
		assertFalse(Arrays.equals(image, magnitude(region, 6, 48, 33).real()));
	}

	/** Averages of 2 x 2 pixels agree up to noise and the softness of borders. */
	@ParameterizedTest
	@EnumSource(Region.class)
	void moreOrFewerPixelsShowTheSameSubject(final Region region) {
		final Tensor coarse = magnitude(region, 3, 64, 64);
		final Tensor fine = magnitude(region, 3, 128, 128);
		double difference = 0;
		double signal = 0;
		for (int i = 0; i < coarse.count(); i++) {
			final int at = 256 * (i / 64) + 2 * (i % 64);
			final double mean = (fine.real()[at] + fine.real()[at + 1] + fine.real()[at + 128] + fine.real()[at + 129]) / 4;
			difference += Math.pow(coarse.real()[i] - mean, 2);
			signal += mean * mean;
		}
		assertTrue(difference < 0.02 * signal, "relative difference " + Math.sqrt(difference / signal));
	}

	@Test
	void theComplexImageHasTheMagnitudeAndASmoothPhase() {
		final MrPhantom phantom = MrPhantom.of(Region.BRAIN, 2);
		final Tensor complex = phantom.complex(64, 64, Progress.NONE);
		final float[] magnitude = phantom.magnitude(64, 64, Progress.NONE).real();
		double imaginary = 0;
		for (int i = 0; i < magnitude.length; i++) {
			assertEquals(magnitude[i], Math.hypot(complex.real()[i], complex.imaginary()[i]), 1e-6);
			imaginary += complex.imaginary()[i] * complex.imaginary()[i];
			if (i % 64 == 0 || magnitude[i] < 0.05 || magnitude[i - 1] < 0.05) continue;
			final double cross = complex.imaginary()[i] * complex.real()[i - 1] - complex.real()[i] * complex.imaginary()[i - 1];
			assertTrue(Math.abs(cross) < 0.5 * magnitude[i] * magnitude[i - 1], "phase step at " + i);
		}
		assertTrue(imaginary > 1);
	}

	@Test
	void unusableSizesAreNamedAndCancellingEnds() {
		final MrPhantom phantom = MrPhantom.of(Region.BRAIN, 2);
		assertEquals("height (pixels) is 15 and must be from 16 to 2048", assertThrows(IllegalArgumentException.class,
			() -> phantom.magnitude(15, 64, Progress.NONE)).getMessage());
		assertThrows(CancellationException.class, () -> phantom.magnitude(64, 64, new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				// nobody listens
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		}));
	}

	private static Tensor magnitude(final Region region, final long seed, final int rows, final int columns) {
		return MrPhantom.of(region, seed).magnitude(rows, columns, Progress.NONE);
	}
}
