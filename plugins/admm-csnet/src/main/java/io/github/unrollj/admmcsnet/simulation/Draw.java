package io.github.unrollj.admmcsnet.simulation;

import java.util.random.RandomGenerator;

/** The distributions that sizes and signals come from. */
final class Draw {

	private Draw() {}

	static double between(final double least, final double most, final RandomGenerator random) {
		return least + (most - least) * random.nextDouble();
	}

	/** Log-normal with median 1. */
	static double factor(final double spread, final RandomGenerator random) {
		return Math.exp(spread * random.nextGaussian());
	}

	static double angle(final RandomGenerator random) {
		return 2 * Math.PI * random.nextDouble();
	}
}
