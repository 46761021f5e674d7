package io.github.unrollj.corona.metric;

import io.github.unrollj.tensor.Tensor;

/** How far movies are from the truth; x and truth have the same shape and kind. */
public final class MovieError {

	private MovieError() {}

	/** Sum of |x - truth|^2. */
	public static double square(final Tensor x, final Tensor truth) {
		x.requireSameShape("error", truth);
		double sum = square(x.real(), truth.real());
		if (x.isComplex()) sum += square(x.imaginary(), truth.imaginary());
		return sum;
	}

	/** Mean of |x - truth|^2 over the entries. */
	public static double meanSquare(final Tensor x, final Tensor truth) {
		return square(x, truth) / Math.max(1, x.count());
	}

	/** ||x - truth||^2 / ||truth||^2 in dB: 0 for x = 0. */
	public static double normalised(final Tensor x, final Tensor truth) {
		return 10 * Math.log10(square(x, truth) / truth.dot(truth));
	}

	private static double square(final float[] x, final float[] truth) {
		double sum = 0;
		for (int i = 0; i < x.length; i++) {
			final double difference = (double) x[i] - truth[i];
			sum += difference * difference;
		}
		return sum;
	}
}
