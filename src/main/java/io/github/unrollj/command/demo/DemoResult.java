package io.github.unrollj.command.demo;

import ij.ImagePlus;

import io.github.unrollj.metric.Psnr;
import io.github.unrollj.metric.Ssim;
import io.github.unrollj.tensor.Tensor;

/**
 * What one method made of one sample.
 *
 * @param psnr in dB, mean over the planes, relative to the 99.9th percentile of the reference's plane, of a movie to that
 *          of all of it; of complex planes by the absolute values of their differences
 * @param ssim mean over the planes, of complex ones that of their absolute values
 * @param seconds from the open image to the result
 */
record DemoResult(String method, ImagePlus image, double psnr, double ssim, double seconds) {

	/** Pixels at the border that no method can know. */
	private static final int BORDER = 4;

	static DemoResult of(final String method, final ImagePlus image, final ImagePlus reference, final double seconds) {
		final DemoPlanes results = new DemoPlanes(image);
		final DemoPlanes truths = new DemoPlanes(reference);
		if (image.getWidth() != reference.getWidth() || image.getHeight() != reference.getHeight() || image
			.getStackSize() != reference.getStackSize() || results.isComplex() != truths.isComplex())
		{
			throw new IllegalArgumentException("The reference " + reference.getTitle() + " is " + size(reference) +
				", but the result is " + size(image));
		}
		double psnr = 0;
		double ssim = 0;
		double peak = 0;
		final int planes = truths.count();
		for (int i = 0; i < planes; i++) {
			if (i == 0 || !truths.isMovie()) peak = truths.peak(i);
			psnr += psnr(results.plane(i), truths.plane(i), peak) / planes;
			ssim += Ssim.mean(results.modulus(i), truths.modulus(i), peak, BORDER) / planes;
		}
		return new DemoResult(method, image, psnr, ssim, seconds);
	}

	private static String size(final ImagePlus image) {
		return image.getWidth() + " x " + image.getHeight() + " x " + image.getStackSize();
	}

	/** Of complex planes by the absolute values of their differences. */
	private static double psnr(final Tensor result, final Tensor truth, final double peak) {
		if (!truth.isComplex()) return Psnr.decibels(result, truth, peak, BORDER);
		final double real = Psnr.decibels(part(result.real(), result), part(truth.real(), truth), peak, BORDER);
		final double imaginary = Psnr.decibels(part(result.imaginary(), result), part(truth.imaginary(), truth), peak,
			BORDER);
		return -10 * Math.log10(Math.pow(10, -real / 10) + Math.pow(10, -imaginary / 10));
	}

	private static Tensor part(final float[] values, final Tensor plane) {
		return Tensor.of(values, plane.shape());
	}
}
