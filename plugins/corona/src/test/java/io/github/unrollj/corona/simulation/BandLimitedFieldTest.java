package io.github.unrollj.corona.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

/** The field between its samples: against the closed form of a Gaussian, and the filter's variance. */
class BandLimitedFieldTest {

	@Test
	void interpolationIsSeventyDecibelsBelowAField() {
		final float[][] samples = new float[41][41];
		for (int r = 0; r < 41; r++) {
			for (int c = 0; c < 41; c++)
				samples[r][c] = (float) gaussian(r - 20, c - 20);
		}
		final BandLimitedField field = new BandLimitedField(samples, 1, 1);
		final SplittableRandom random = new SplittableRandom(3);
		double error = 0;
		double energy = 0;
		for (int i = 0; i < 2000; i++) {
			final double z = 14 * random.nextDouble() - 7;
			final double x = 14 * random.nextDouble() - 7;
			error += Math.pow(field.at(z, x) - gaussian(z, x), 2);
			energy += Math.pow(gaussian(z, x), 2);
		}
		assertTrue(10 * Math.log10(error / energy) < -70, "error " + 10 * Math.log10(error / energy) + " dB");
	}

	private static double gaussian(final double z, final double x) {
		return Math.exp(-0.5 * (z * z + x * x) / (2.3 * 2.3));
	}

	@Test
	void filteredNoiseKeepsItsVariance() {
		final GaussianFilter filter = new GaussianFilter(1.2, 2.7);
		final float[][] noise = filter.apply(Draw.white(300 + filter.lostRows(), 200 + filter.lostColumns(),
			new SplittableRandom(1)));
		assertEquals(300, noise.length);
		assertEquals(200, noise[0].length);
		double energy = 0;
		for (final float[] row : noise) {
			for (final float v : row)
				energy += v * v;
		}
		assertEquals(1, energy / 60000, 0.05);
	}
}
