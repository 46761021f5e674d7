package io.github.unrollj.metric;

import io.github.unrollj.tensor.Tensor;

/**
 * Structural similarity (Wang et al. 2004): Gaussian window of 11 x 11 pixels with standard deviation 1.5, K1 = 0.01,
 * K2 = 0.03, population variances, mean over the pixels whose window lies inside the image.
 */
public final class Ssim {

	private static final double K1 = 0.01;
	private static final double K2 = 0.03;

	private Ssim() {}

	/**
	 * @param x image, real [rows, columns], at least 11 x 11
	 * @param peak the largest value of the scale
	 * @return 1 for identical images
	 */
	public static double mean(final Tensor x, final Tensor truth, final double peak) {
		return mean(x, truth, peak, 0);
	}

	/** The same without {@code border} pixels on each side. */
	public static double mean(final Tensor x, final Tensor truth, final double peak, final int border) {
		final Tensor a = Crop.border(x, border);
		final Tensor b = Crop.border(truth, border);
		a.requireSameShape("Ssim", b);
		final GaussianWindow window = new GaussianWindow(a.size(0), a.size(1));
		final double[] meanA = window.mean(a.real(), null);
		final double[] meanB = window.mean(b.real(), null);
		final double[] squareA = window.mean(a.real(), a.real());
		final double[] squareB = window.mean(b.real(), b.real());
		final double[] product = window.mean(a.real(), b.real());
		final double c1 = K1 * peak * K1 * peak;
		final double c2 = K2 * peak * K2 * peak;
		double sum = 0;
		for (int i = 0; i < meanA.length; i++) {
			final double means = meanA[i] * meanB[i];
			final double squares = meanA[i] * meanA[i] + meanB[i] * meanB[i];
			final double variances = squareA[i] + squareB[i] - squares;
			sum += (2 * means + c1) * (2 * (product[i] - means) + c2) / ((squares + c1) * (variances + c2));
		}
		return sum / meanA.length;
	}
}
