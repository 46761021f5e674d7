package io.github.unrollj.dublid.simulation;

import io.github.unrollj.tensor.Tensor;

/** What holds of every point spread function [rows, columns]. */
public final class Kernels {

	private Kernels() {}

	/** All weight on the middle of a box: no blur. */
	public static Tensor delta(final int box) {
		final Tensor kernel = Tensor.zeros(box, box);
		kernel.real()[kernel.count() / 2] = 1;
		return kernel;
	}

	/**
	 * The kernel with sum 1, as a new tensor.
	 *
	 * @throws IllegalArgumentException if the sum of its weights is not positive
	 */
	public static Tensor normalised(final Tensor kernel) {
		double sum = 0;
		for (final float weight : kernel.real())
			sum += weight;
		if (!(sum > 0)) throw new IllegalArgumentException("The sum of the kernel " + kernel + " is " + sum +
			" and must be positive");
		final Tensor scaled = kernel.copy();
		for (int i = 0; i < scaled.count(); i++)
			scaled.real()[i] = (float) (scaled.real()[i] / sum);
		return scaled;
	}

	/** The root mean square distance of a kernel's weight from its centroid, in pixels. */
	public static double spread(final Tensor kernel) {
		final double[] centroid = centroid(kernel);
		final int columns = kernel.size(1);
		double sum = 0;
		double square = 0;
		for (int i = 0; i < kernel.count(); i++) {
			final double down = i / columns - kernel.size(0) / 2 - centroid[0];
			final double right = i % columns - columns / 2 - centroid[1];
			sum += kernel.real()[i];
			square += kernel.real()[i] * (down * down + right * right);
		}
		return Math.sqrt(square / sum);
	}

	/** Row and column of the centre of mass relative to the middle, of a kernel of sizes odd and sum positive. */
	public static double[] centroid(final Tensor kernel) {
		final int columns = kernel.size(1);
		double sum = 0;
		double row = 0;
		double column = 0;
		for (int i = 0; i < kernel.count(); i++) {
			final double weight = kernel.real()[i];
			sum += weight;
			row += weight * (i / columns);
			column += weight * (i % columns);
		}
		return new double[] { row / sum - kernel.size(0) / 2, column / sum - columns / 2 };
	}
}
