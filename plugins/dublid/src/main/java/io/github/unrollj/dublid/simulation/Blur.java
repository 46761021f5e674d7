package io.github.unrollj.dublid.simulation;

import io.github.unrollj.dublid.fourier.FastSize;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.RealFourier;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

/** True convolution of images with a point spread function [rows, columns], whose middle is [rows / 2, columns / 2]. */
public final class Blur {

	private Blur() {}

	/**
	 * Where the kernel lies wholly inside the image: kernel size - 1 fewer rows and columns.
	 *
	 * @param image real [rows, columns], not smaller than the kernel
	 */
	public static Tensor valid(final Tensor image, final Tensor kernel) {
		final int rows = image.size(0) - kernel.size(0) + 1;
		final int columns = image.size(1) - kernel.size(1) + 1;
		if (rows < 1 || columns < 1) {
			throw new IllegalArgumentException("The kernel " + kernel + " is larger than the image " + image);
		}
		final int down = FastSize.atLeast(image.size(0));
		final int across = FastSize.atLeast(image.size(1));
		final RealFourier fourier = RealFourier.of(down, across);
		final Tensor spectrum = fourier.apply(padded(image, down, across));
		multiply(spectrum, fourier.apply(padded(kernel, down, across)));
		final Tensor circular = fourier.inverse().apply(spectrum);
		// what wraps around reaches only the rows and columns that are left out here
		final Tensor result = Tensor.zeros(rows, columns);
		for (int r = 0; r < rows; r++) {
			System.arraycopy(circular.real(), (r + kernel.size(0) - 1) * across + kernel.size(1) - 1, result.real(), r *
				columns, columns);
		}
		return result;
	}

	/** A result of the image's size; the image is continued beyond its borders by mirroring. */
	public static Tensor mirrored(final Tensor image, final Tensor kernel) {
		final int bottom = kernel.size(0) / 2;
		final int right = kernel.size(1) / 2;
		return valid(Padding.of(Space.of(image), kernel.size(0) - 1 - bottom, bottom, kernel.size(1) - 1 - right, right,
			Border.REFLECT).apply(image), kernel);
	}

	private static Tensor padded(final Tensor plane, final int rows, final int columns) {
		return Padding.of(Space.of(plane), 0, rows - plane.size(0), 0, columns - plane.size(1), Border.ZERO).apply(plane);
	}

	private static void multiply(final Tensor a, final Tensor b) {
		multiply(a.real(), a.imaginary(), b.real(), b.imaginary());
	}

	private static void multiply(final float[] re, final float[] im, final float[] otherRe, final float[] otherIm) {
		for (int i = 0; i < re.length; i++) {
			final float real = re[i] * otherRe[i] - im[i] * otherIm[i];
			im[i] = re[i] * otherIm[i] + im[i] * otherRe[i];
			re[i] = real;
		}
	}
}
