package io.github.unrollj.lista.simulation;

import java.util.Random;

/** Poisson random numbers. */
final class Poisson {

	/** Below it, multiplying uniform numbers is quicker than rejection. */
	private static final double FEW = 10;

	private static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);

	private Poisson() {}

	/** @param mean 0 or more */
	static double draw(final double mean, final Random random) {
		if (!(mean > 0)) return 0;
		return mean < FEW ? few(mean, random) : many(mean, random);
	}

	/** Arrivals in unit time, whose gaps are exponential. */
	private static double few(final double mean, final Random random) {
		final double end = Math.exp(-mean);
		double product = random.nextDouble();
		int count = 0;
		while (product > end) {
			product *= random.nextDouble();
			count++;
		}
		return count;
	}

	/** Transformed rejection with squeeze (Hoermann, Insurance: Mathematics and Economics 12, 1993: PTRS); exact. */
	private static double many(final double mean, final Random random) {
		final double b = 0.931 + 2.53 * Math.sqrt(mean);
		final double a = -0.059 + 0.02483 * b;
		final double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
		final double certain = 0.9277 - 3.6224 / (b - 2);
		while (true) {
			final double u = random.nextDouble() - 0.5;
			final double v = random.nextDouble();
			final double us = 0.5 - Math.abs(u);
			final double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
			if (us >= 0.07 && v <= certain) return k;
			if (k < 0 || us < 0.013 && v > us) continue;
			final double likelihood = Math.log(v * inverseAlpha / (a / (us * us) + b));
			if (likelihood <= k * Math.log(mean) - mean - logFactorial(k)) return k;
		}
	}

	/** Stirling's series; exact to double precision above 9, and shifted up to there below. */
	private static double logFactorial(final double k) {
		double shift = 0;
		double n = k + 1;
		for (; n < 10; n++)
			shift -= Math.log(n);
		final double inverse = 1 / n;
		final double square = inverse * inverse;
		return shift + (n - 0.5) * Math.log(n) - n + HALF_LOG_2_PI + inverse * (1.0 / 12 - square * (1.0 / 360 - square *
			(1.0 / 1260 - square / 1680)));
	}
}
