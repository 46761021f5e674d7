package io.github.unrollj.command.demo;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import io.github.unrollj.metric.Psnr;
import io.github.unrollj.metric.Ssim;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * What one method made of one sample.
 *
 * @param psnr in dB, mean over the planes, relative to the 99.9th percentile of the reference
 * @param seconds from the open image to the result
 */
record DemoResult(String method, ImagePlus image, double psnr, double ssim, double seconds) {

	/** Pixels at the border that no method can know. */
	private static final int BORDER = 4;

	static DemoResult of(final String method, final ImagePlus image, final ImagePlus reference, final double seconds) {
		if (image.getWidth() != reference.getWidth() || image.getHeight() != reference.getHeight() || image
			.getStackSize() != reference.getStackSize())
		{
			throw new IllegalArgumentException("The reference " + reference.getTitle() + " is " + size(reference) +
				", but the result is " + size(image));
		}
		double psnr = 0;
		double ssim = 0;
		final int planes = image.getStackSize();
		for (int i = 1; i <= planes; i++) {
			final Tensor truth = plane(reference.getStack().getProcessor(i));
			final Tensor result = plane(image.getStack().getProcessor(i));
			final double peak = peak(truth);
			psnr += Psnr.decibels(result, truth, peak, BORDER) / planes;
			ssim += Ssim.mean(result, truth, peak, BORDER) / planes;
		}
		return new DemoResult(method, image, psnr, ssim, seconds);
	}

	private static String size(final ImagePlus image) {
		return image.getWidth() + " x " + image.getHeight() + " x " + image.getStackSize();
	}

	private static Tensor plane(final ImageProcessor processor) {
		final FloatProcessor pixels = processor.convertToFloatProcessor();
		return Tensor.of((float[]) pixels.getPixels(), pixels.getHeight(), pixels.getWidth());
	}

	private static double peak(final Tensor truth) {
		final float[] sorted = truth.real().clone();
		Arrays.sort(sorted);
		return Math.max(Float.MIN_NORMAL, sorted[(int) (0.999 * (sorted.length - 1))]);
	}
}
