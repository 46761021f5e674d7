package io.github.unrollj.dublid.training;

import io.github.unrollj.dublid.fourier.FastSize;
import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.RealFourier;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

/**
 * The point spread function between a sharp image and its blurred counterpart, by regularised least squares:
 * k^ = conj(x^) y^ / (|x^|^2 + eps), hats being Fourier transforms of the windowed, mean-free images, then made
 * non-negative and of sum 1 in its box.
 */
final class PairKernel {

	/** eps relative to the mean of |x^|^2. */
	private static final double REGULARISATION = 1e-3;
	/** What is below this share of the largest weight is noise. */
	private static final double FLOOR = 0.05;

	private PairKernel() {}

	/**
	 * @param blurred real [rows, columns], at least as large as the box
	 * @param sharp the same
	 * @return [box, box]; all weight in the middle if the images have nothing in common
	 */
	static Tensor estimate(final Tensor blurred, final Tensor sharp, final int box) {
		final int rows = FastSize.atLeast(sharp.size(0) + box);
		final int columns = FastSize.atLeast(sharp.size(1) + box);
		final RealFourier fourier = RealFourier.of(rows, columns);
		final Tensor x = fourier.apply(windowed(sharp, rows, columns));
		final Tensor y = fourier.apply(windowed(blurred, rows, columns));
		divide(y, x);
		return projected(middle(fourier.inverse().apply(y), box));
	}

	/** The image minus its mean, weighted by half a period of a sine along each axis, with zeros behind. */
	private static Tensor windowed(final Tensor image, final int rows, final int columns) {
		double mean = 0;
		for (final float value : image.real())
			mean += value;
		mean /= image.count();
		final Tensor result = image.copy();
		for (int r = 0; r < image.size(0); r++) {
			final double down = Math.sin(Math.PI * (r + 0.5) / image.size(0));
			for (int c = 0; c < image.size(1); c++) {
				final int i = r * image.size(1) + c;
				result.real()[i] = (float) ((result.real()[i] - mean) * down * Math.sin(Math.PI * (c + 0.5) / image.size(1)));
			}
		}
		return Padding.of(Space.of(image), 0, rows - image.size(0), 0, columns - image.size(1), Border.ZERO).apply(result);
	}

	/** y becomes conj(x) y / (|x|^2 + eps). */
	private static void divide(final Tensor y, final Tensor x) {
		final double epsilon = REGULARISATION * x.dot(x) / x.count();
		for (int i = 0; i < y.count(); i++) {
			final double a = x.real()[i];
			final double b = x.imaginary()[i];
			final double scale = 1 / (a * a + b * b + epsilon + Double.MIN_NORMAL);
			final double re = y.real()[i];
			final double im = y.imaginary()[i];
			y.real()[i] = (float) (scale * (a * re + b * im));
			y.imaginary()[i] = (float) (scale * (a * im - b * re));
		}
	}

	/** The box around the grid's origin. */
	private static Tensor middle(final Tensor grid, final int box) {
		final Tensor kernel = Tensor.zeros(box, box);
		for (int r = 0; r < box; r++) {
			final int row = Math.floorMod(r - box / 2, grid.size(0));
			for (int c = 0; c < box; c++)
				kernel.real()[r * box + c] = grid.real()[row * grid.size(1) + Math.floorMod(c - box / 2, grid.size(1))];
		}
		return kernel;
	}

	private static Tensor projected(final Tensor kernel) {
		float most = 0;
		for (final float weight : kernel.real())
			most = Math.max(most, weight);
		if (!(most > 0)) return Kernels.delta(kernel.size(0));
		for (int i = 0; i < kernel.count(); i++)
			if (!(kernel.real()[i] > FLOOR * most)) kernel.real()[i] = 0;
		return Kernels.normalised(kernel);
	}
}
