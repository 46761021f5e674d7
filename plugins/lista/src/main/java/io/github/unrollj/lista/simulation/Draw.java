package io.github.unrollj.lista.simulation;

import java.util.Random;

/** The distributions that biology's sizes and brightnesses come from. */
final class Draw {

	private Draw() {}

	static double between(final double least, final double most, final Random random) {
		return least + (most - least) * random.nextDouble();
	}

	/** Log-normal with median 1: brightnesses vary by factors. */
	static double factor(final double spread, final Random random) {
		return Math.exp(spread * random.nextGaussian());
	}

	static double angle(final Random random) {
		return 2 * Math.PI * random.nextDouble();
	}

	/** A whole number of that mean, at least 1. */
	static int count(final double mean, final Random random) {
		return Math.max(1, (int) Math.round(mean * between(0.8, 1.2, random)));
	}
}
