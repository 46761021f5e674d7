package io.github.unrollj.command.demo;

import ij.ImagePlus;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * The planes of an image as they are scored and shown. Two 32-bit channels are the real and imaginary parts of complex
 * planes; an image of several frames is a movie.
 */
final class DemoPlanes {

	/** Share of the pixels up to the one that is the peak. */
	private static final double PERCENTILE = 0.999;

	private final ImagePlus image;

	DemoPlanes(final ImagePlus image) {
		this.image = image;
	}

	boolean isComplex() {
		return image.getNChannels() == 2 && image.getBitDepth() == 32;
	}

	boolean isMovie() {
		return image.getNFrames() > 1;
	}

	/** Number of planes, complex ones counted once. */
	int count() {
		return image.getStackSize() / (isComplex() ? 2 : 1);
	}

	/** A plane [rows, columns], counted from 0. */
	Tensor plane(final int index) {
		if (!isComplex()) return stored(index);
		return Tensor.complex(stored(2 * index).real(), stored(2 * index + 1).real(), image.getHeight(), image.getWidth());
	}

	private Tensor stored(final int index) {
		return Tensor.of((float[]) image.getStack().getProcessor(index + 1).convertToFloatProcessor().getPixels(), image
			.getHeight(), image.getWidth());
	}

	/** The absolute values of a complex plane; a real one as it is. */
	Tensor modulus(final int index) {
		final Tensor plane = plane(index);
		return plane.isComplex() ? modulus(plane) : plane;
	}

	private static Tensor modulus(final Tensor plane) {
		final float[] modulus = new float[plane.count()];
		for (int i = 0; i < modulus.length; i++)
			modulus[i] = (float) Math.hypot(plane.real()[i], plane.isComplex() ? plane.imaginary()[i] : 0);
		return Tensor.of(modulus, plane.shape());
	}

	/** The largest absolute value of each pixel over all planes. */
	Tensor maximum() {
		final Tensor largest = modulus(plane(0));
		for (int i = 1; i < count(); i++) {
			final float[] next = modulus(plane(i)).real();
			for (int p = 0; p < next.length; p++)
				largest.real()[p] = Math.max(largest.real()[p], next[p]);
		}
		return largest;
	}

	/** The peak of a plane's scale, and that of a movie for all of its planes: dark frames have none of their own. */
	double peak(final int index) {
		if (!isMovie()) return peak(modulus(index).real());
		final int n = image.getWidth() * image.getHeight();
		final float[] all = new float[count() * n];
		for (int i = 0; i < count(); i++)
			System.arraycopy(modulus(i).real(), 0, all, i * n, n);
		return peak(all);
	}

	private static double peak(final float[] values) {
		final float[] sorted = values.clone();
		Arrays.sort(sorted);
		return Math.max(Float.MIN_NORMAL, sorted[(int) (PERCENTILE * (sorted.length - 1))]);
	}
}
