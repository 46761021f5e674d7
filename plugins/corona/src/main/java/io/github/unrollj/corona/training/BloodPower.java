package io.github.unrollj.corona.training;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Pair;

/** What errors are relative to: the mean square of a movie's blood, and a part of its noise's. */
final class BloodPower {

	/** The noise matters where there is hardly any blood. */
	private static final double NOISE = 0.1;

	private BloodPower() {}

	/** Mean over the movie of |S|^2 + 0.1 |D - L - S|^2. */
	static double of(final Pair pair) {
		final Tensor movie = pair.measured();
		final double sum = sum(movie.real(), pair.truth().real());
		return (movie.isComplex() ? sum + sum(movie.imaginary(), pair.truth().imaginary()) : sum) / movie.count();
	}

	private static double sum(final float[] movie, final float[] parts) {
		double sum = 0;
		for (int i = 0; i < movie.length; i++) {
			final double blood = parts[movie.length + i];
			final double noise = movie[i] - parts[i] - blood;
			sum += blood * blood + NOISE * noise * noise;
		}
		return sum;
	}
}
