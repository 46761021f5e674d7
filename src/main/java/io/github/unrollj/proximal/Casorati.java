package io.github.unrollj.proximal;

import io.github.unrollj.linalg.DenseProduct;
import io.github.unrollj.linalg.RowSource;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

/**
 * Products with Casorati matrices X, whose columns are the frames of a movie [frames, ...]: the small matrix X^H Y of two
 * movies, and the movie of X K.
 */
final class Casorati {

	private Casorati() {}

	/** X^H X, summed in double precision: small singular values are the square roots of what is left of large sums. */
	static SmallMatrix gram(final Tensor x) {
		return gram(x, InnerProduct.inDouble());
	}

	/** X^H X, summed by the given products. */
	static SmallMatrix gram(final Tensor x, final InnerProduct sum) {
		final int frames = x.size(0);
		final SmallMatrix gram = new SmallMatrix(frames, frames, x.isComplex());
		for (int first = 0; first < pixels(x); first += InnerProduct.PIXELS) {
			read(x, first, sum, 0);
			for (int i = 0; i < frames; i++) {
				for (int j = i; j < frames; j++)
					sum.add(i, j, gram, i, j);
			}
		}
		for (int i = 0; i < frames; i++) {
			for (int j = i + 1; j < frames; j++) {
				gram.re[j][i] = gram.re[i][j];
				gram.im[j][i] = -gram.im[i][j];
			}
		}
		return gram;
	}

	/** X^H Y [frames of x, frames of y], as exact as single precision. */
	static SmallMatrix product(final Tensor x, final Tensor y) {
		final SmallMatrix product = new SmallMatrix(x.size(0), y.size(0), x.isComplex());
		final InnerProduct sum = InnerProduct.inFloat();
		for (int first = 0; first < pixels(x); first += InnerProduct.PIXELS) {
			read(x, first, sum, 0);
			read(y, first, sum, product.rows);
			for (int i = 0; i < product.rows; i++) {
				for (int j = 0; j < product.columns; j++)
					sum.add(i, product.rows + j, product, i, j);
			}
		}
		return product;
	}

	/** Some pixels of all frames, from the given one on. */
	private static void read(final Tensor movie, final int first, final InnerProduct lines, final int at) {
		Cancellation.check();
		final int pixels = pixels(movie);
		for (int t = 0; t < movie.size(0); t++)
			lines.read(at + t, movie, t * pixels + first, Math.min(InnerProduct.PIXELS, pixels - first));
	}

	/** The movie of X K, [columns of K, ...]: frame t is the sum over s of frame s times K[s, t]. */
	static Tensor times(final Tensor x, final SmallMatrix k) {
		final int[] shape = x.shape();
		shape[0] = k.columns;
		final Tensor product = x.isComplex() ? Tensor.complexZeros(shape) : Tensor.zeros(shape);
		addTimes(x, k, product);
		return product;
	}

	/** Adds the movie of X K. */
	static void addTimes(final Tensor x, final SmallMatrix k, final Tensor sum) {
		if (k.rows == 0 || k.columns == 0) return;
		final int pixels = pixels(x);
		final DenseProduct product = DenseProduct.best();
		if (!x.isComplex()) {
			product.multiply(weights(k.re, null, 0), x.real(), sum.real(), k.columns, k.rows, pixels);
			return;
		}
		final RowSource parts = (row, from, count, to, at) -> System.arraycopy(row < k.rows ? x.real() : x.imaginary(), row %
			k.rows * pixels + from, to, at, count);
		product.multiply(weights(k.re, k.im, -1), parts, sum.real(), k.columns, 2 * k.rows, pixels);
		product.multiply(weights(k.im, k.re, 1), parts, sum.imaginary(), k.columns, 2 * k.rows, pixels);
	}

	/** The transpose of one part, and beside it that of the other, multiplied by a sign, if there is one. */
	private static float[] weights(final double[][] part, final double[][] other, final int sign) {
		final int rows = part.length;
		final int width = other == null ? rows : 2 * rows;
		final float[] weights = new float[part[0].length * width];
		for (int s = 0; s < rows; s++) {
			for (int t = 0; t < part[s].length; t++) {
				weights[t * width + s] = (float) part[s][t];
				if (other != null) weights[t * width + rows + s] = (float) (sign * other[s][t]);
			}
		}
		return weights;
	}

	private static int pixels(final Tensor x) {
		return x.count() / Math.max(1, x.size(0));
	}
}
