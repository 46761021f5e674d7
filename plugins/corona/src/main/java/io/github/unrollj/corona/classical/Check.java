package io.github.unrollj.corona.classical;

import io.github.unrollj.tensor.Tensor;

/** Checks of what users give. */
final class Check {

	private Check() {}

	static void notNegative(final String key, final double value) {
		if (value >= 0 && value < Double.POSITIVE_INFINITY) return;
		throw new IllegalArgumentException(key + " is " + value + " and must be a number not below 0");
	}

	static void positive(final String key, final int value) {
		if (value < 1) throw new IllegalArgumentException(key + " is " + value + " and must be at least 1");
	}

	static void movie(final String who, final Tensor movie) {
		if (movie.rank() == 3 && movie.count() > 0) return;
		throw new IllegalArgumentException(who + ": a movie is [frames, rows, columns] and not empty, not " + movie);
	}
}
