package io.github.unrollj.corona.simulation;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random numbers: independent generators by seed and purpose, and the distributions that are needed. */
final class Draw {

	private Draw() {}

	/** Generators whose seeds have all bits mixed: neighbouring seeds and purposes have nothing in common. */
	static RandomGenerator generator(final long seed, final Enum<?> purpose) {
		return new SplittableRandom(mix(mix(seed) + purpose.ordinal()));
	}

	/** The finaliser of SplitMix64. */
	private static long mix(final long value) {
		long z = value + 0x9E3779B97F4A7C15L;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}

	static double between(final double least, final double most, final RandomGenerator random) {
		return least + (most - least) * random.nextDouble();
	}

	static double angle(final RandomGenerator random) {
		return 2 * Math.PI * random.nextDouble();
	}

	/** Log-normal with median 1. */
	static double factor(final double spread, final RandomGenerator random) {
		return Math.exp(spread * random.nextGaussian());
	}

	/** Poisson: as many events as exponential gaps fit into the mean. */
	static int poisson(final double mean, final RandomGenerator random) {
		int count = 0;
		for (double time = random.nextExponential(); time < mean; time += random.nextExponential())
			count++;
		return count;
	}

	/** White Gaussian noise of unit variance. */
	static float[][] white(final int rows, final int columns, final RandomGenerator random) {
		final float[][] noise = new float[rows][columns];
		for (final float[] row : noise) {
			for (int c = 0; c < columns; c++)
				row[c] = (float) random.nextGaussian();
		}
		return noise;
	}
}
