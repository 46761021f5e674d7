package io.github.unrollj.train;

import ij.ImagePlus;
import ij.process.ImageProcessor;

import io.github.unrollj.image.Luminance;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

/**
 * One image of a training set.
 *
 * @param pixels [rows, columns], or [planes, rows, columns] if the file has several; complex if it has two 32-bit
 *          channels, the first real and the second imaginary
 * @param range the peak of its scale: 255 for 8-bit and RGB data, otherwise the 99.9th percentile of the pixels (of
 *          their absolute values, if complex), the largest if that is not positive, or 1 if none is
 */
record Picture(Tensor pixels, double range) {

	private static final double PERCENTILE = 0.999;

	/** All planes of an image; RGB becomes luminance, Y = 16 + (65.481 R + 128.553 G + 24.966 B) / 255. */
	static Picture of(final ImagePlus image) {
		final int rows = image.getHeight(), columns = image.getWidth(), planes = image.getStackSize();
		if (image.getNChannels() == 2 && image.getBitDepth() == 32) return complex(image, planes / 2, rows, columns);
		if (planes == 1) return slice(image, 1);
		final float[] all = new float[Tensor.count(planes, rows, columns)];
		for (int p = 0; p < planes; p++)
			System.arraycopy(plane(image, p + 1), 0, all, p * rows * columns, rows * columns);
		return new Picture(Tensor.of(all, planes, rows, columns), range(image, all));
	}

	/** One slice of a stack, counted from 1. */
	static Picture slice(final ImagePlus image, final int slice) {
		final float[] pixels = plane(image, slice);
		return new Picture(Tensor.of(pixels, image.getHeight(), image.getWidth()), range(image, pixels));
	}

	private static Picture complex(final ImagePlus image, final int planes, final int rows, final int columns) {
		final Tensor all = Tensor.complexZeros(planes, rows, columns);
		for (int p = 0; p < planes; p++) {
			Cancellation.check();
			System.arraycopy(plane(image, 2 * p + 1), 0, all.real(), p * rows * columns, rows * columns);
			System.arraycopy(plane(image, 2 * p + 2), 0, all.imaginary(), p * rows * columns, rows * columns);
		}
		final float[] magnitude = new float[all.count()];
		for (int i = 0; i < magnitude.length; i++) {
			if (i % columns == 0) Cancellation.check();
			magnitude[i] = (float) Math.hypot(all.real()[i], all.imaginary()[i]);
		}
		return new Picture(planes == 1 ? all.reshape(rows, columns) : all, peak(magnitude));
	}

	private static float[] plane(final ImagePlus image, final int slice) {
		final ImageProcessor ip = image.getStack().getProcessor(slice);
		if (ip.getBitDepth() == 24) return luminance((int[]) ip.getPixels());
		if (image.getType() == ImagePlus.COLOR_256) return luminance((int[]) ip.convertToRGB().getPixels());
		final float[] pixels = (float[]) ip.convertToFloatProcessor().getPixels();
		return pixels == ip.getPixels() ? pixels.clone() : pixels;
	}

	private static float[] luminance(final int[] rgb) {
		final float[] planes = new float[3 * rgb.length];
		for (int i = 0; i < rgb.length; i++) {
			planes[i] = rgb[i] >> 16 & 255;
			planes[rgb.length + i] = rgb[i] >> 8 & 255;
			planes[2 * rgb.length + i] = rgb[i] & 255;
		}
		return Luminance.luminance(Tensor.of(planes, 3, 1, rgb.length)).real();
	}

	private static double range(final ImagePlus image, final float[] pixels) {
		return image.getBitDepth() == 8 || image.getBitDepth() == 24 ? 255 : peak(pixels);
	}

	private static double peak(final float[] pixels) {
		final float peak = Rank.of(pixels, (int) Math.round(PERCENTILE * (pixels.length - 1)));
		if (peak > 0) return peak;
		final float largest = Rank.of(pixels, pixels.length - 1);
		return largest > 0 ? largest : 1;
	}
}
