package io.github.unrollj.metric;

import io.github.unrollj.tensor.Tensor;

/** Errors relative to the truth's size, over all elements, real or complex. */
public final class Nmse {

	private Nmse() {}

	/**
	 * ||x - truth|| / ||truth||, Euclidean norms: what papers on compressed-sensing MRI call NMSE.
	 *
	 * @return infinite, or not a number, for a truth of zeros
	 */
	public static double ratio(final Tensor x, final Tensor truth) {
		return Math.sqrt(squaredRatio(x, truth));
	}

	/** ||x - truth||^2 / ||truth||^2. */
	public static double squaredRatio(final Tensor x, final Tensor truth) {
		x.requireSameShape("Nmse", truth);
		double sum = squaredDistance(x.real(), truth.real());
		if (x.isComplex()) sum += squaredDistance(x.imaginary(), truth.imaginary());
		return sum / truth.dot(truth);
	}

	/** 10 log10(||x - truth||^2 / ||truth||^2) dB, as sparse coding has it: a batch is one tensor. */
	public static double decibels(final Tensor x, final Tensor truth) {
		return 10 * Math.log10(squaredRatio(x, truth));
	}

	/** Sum of squared differences, in double precision. */
	static double squaredDistance(final float[] a, final float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			final double difference = (double) a[i] - b[i];
			sum += difference * difference;
		}
		return sum;
	}
}
