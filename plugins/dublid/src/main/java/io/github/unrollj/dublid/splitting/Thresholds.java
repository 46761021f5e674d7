package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;

/** Soft thresholds of images on the grid. */
final class Thresholds {

	private Thresholds() {}

	static void shrink(final Plane image, final float threshold) {
		final int n = image.columns();
		for (int row = 0; row < image.rows(); row++) {
			SpectralRows.shrink(image.re()[row], threshold, n);
			SpectralRows.shrink(image.im()[row], threshold, n);
		}
	}

	/**
	 * The gradient with respect to what was thresholded, in place.
	 *
	 * @param result of the threshold
	 * @return the gradient with respect to the threshold
	 */
	static float backward(final Plane gradient, final Plane result) {
		final int n = gradient.columns();
		final float[] sum = new float[n];
		for (int row = 0; row < gradient.rows(); row++) {
			SpectralRows.mask(gradient.re()[row], result.re()[row], sum, n);
			SpectralRows.mask(gradient.im()[row], result.im()[row], sum, n);
		}
		return (float) SpectralRows.sum(sum);
	}

	static void add(final Plane sum, final Plane more) {
		final int n = sum.columns();
		for (int row = 0; row < sum.rows(); row++) {
			SpectralRows.addScaled(sum.re()[row], 1, more.re()[row], n);
			SpectralRows.addScaled(sum.im()[row], 1, more.im()[row], n);
		}
	}
}
