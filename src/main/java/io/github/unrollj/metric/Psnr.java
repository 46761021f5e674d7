package io.github.unrollj.metric;

import io.github.unrollj.tensor.Tensor;

/** Peak signal-to-noise ratio, 10 log10(peak^2 / mean |x - truth|^2), in dB. */
public final class Psnr {

	private Psnr() {}

	/**
	 * @param x image, real [rows, columns]
	 * @param peak the largest value of the scale: 255 for 8-bit data, 1 for images in [0, 1]
	 * @return infinite for identical images
	 */
	public static double decibels(final Tensor x, final Tensor truth, final double peak) {
		return decibels(x, truth, peak, 0);
	}

	/** The same without {@code border} pixels on each side. */
	public static double decibels(final Tensor x, final Tensor truth, final double peak, final int border) {
		final Tensor a = Crop.border(x, border);
		final Tensor b = Crop.border(truth, border);
		a.requireSameShape("Psnr", b);
		final double sum = Nmse.squaredDistance(a.real(), b.real());
		return 10 * Math.log10(peak * peak * a.count() / sum);
	}
}
