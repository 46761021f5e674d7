package io.github.unrollj.proximal;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * Products with the Casorati matrix X of a movie [frames, ...], whose columns are the frames: the small matrix X^H Y and
 * the movie of X K. Loops are combinations of four rows into one, which vectorise.
 */
final class Casorati {

	private static final int BLOCK = 1024;

	private Casorati() {}

	/** X^H Y, summed in double precision: small singular values are the square roots of what is left of large sums. */
	static SmallMatrix gram(final Tensor x, final Tensor y) {
		final int frames = x.size(0);
		final int pixels = x.count() / Math.max(1, frames);
		final SmallMatrix gram = new SmallMatrix(frames, x.isComplex());
		final double[][] a = new double[4][frames];
		final double[][] b = new double[4][frames];
		if (!x.isComplex()) {
			for (int p = 0; p < pixels; p += 4) {
				for (int q = 0; q < 4; q++) {
					load(x.real(), p + q, pixels, a[q]);
					load(y.real(), p + q, pixels, b[q]);
				}
				for (int s = 0; s < frames; s++)
					add(gram.re[s], a[0][s], b[0], a[1][s], b[1], a[2][s], b[2], a[3][s], b[3]);
			}
			return gram;
		}
		for (int p = 0; p < pixels; p += 2) {
			for (int q = 0; q < 2; q++) {
				load(x.real(), p + q, pixels, a[2 * q]);
				load(x.imaginary(), p + q, pixels, a[2 * q + 1]);
				load(y.real(), p + q, pixels, b[2 * q]);
				load(y.imaginary(), p + q, pixels, b[2 * q + 1]);
			}
			for (int s = 0; s < frames; s++) {
				add(gram.re[s], a[0][s], b[0], a[1][s], b[1], a[2][s], b[2], a[3][s], b[3]);
				add(gram.im[s], a[0][s], b[1], -a[1][s], b[0], a[2][s], b[3], -a[3][s], b[2]);
			}
		}
		return gram;
	}

	/** One pixel in all frames; zeros beyond the last pixel. */
	private static void load(final float[] x, final int pixel, final int pixels, final double[] line) {
		for (int t = 0; t < line.length; t++)
			line[t] = pixel < pixels ? x[t * pixels + pixel] : 0;
	}

	private static void add(final double[] c, final double w0, final double[] r0, final double w1, final double[] r1,
		final double w2, final double[] r2, final double w3, final double[] r3)
	{
		for (int j = 0; j < c.length; j++)
			c[j] += w0 * r0[j] + w1 * r1[j] + w2 * r2[j] + w3 * r3[j];
	}

	/** Adds the movie of X K: frame t is the sum over s of frame s times K[s, t]. */
	static void addProduct(final Tensor x, final SmallMatrix k, final Tensor sum) {
		final int frames = x.size(0);
		final int pixels = x.count() / Math.max(1, frames);
		final int planes = x.isComplex() ? 2 : 1;
		final float[][] weights = new float[planes * frames][];
		for (int t = 0; t < frames; t++) {
			weights[t] = weights(k.re, k.im, -1, t, planes);
			if (x.isComplex()) weights[frames + t] = weights(k.im, k.re, 1, t, planes);
		}
		for (int first = 0; first < pixels; first += BLOCK) {
			final int length = Math.min(BLOCK, pixels - first);
			final float[][] rows = new float[4 * ((planes * frames + 3) / 4)][length];
			for (int s = 0; s < frames; s++) {
				System.arraycopy(x.real(), s * pixels + first, rows[s], 0, length);
				if (x.isComplex()) System.arraycopy(x.imaginary(), s * pixels + first, rows[frames + s], 0, length);
			}
			for (int t = 0; t < frames; t++) {
				addRows(rows, weights[t], sum.real(), t * pixels + first);
				if (x.isComplex()) addRows(rows, weights[frames + t], sum.imaginary(), t * pixels + first);
			}
		}
	}

	/** Column t of the one part for the frames' real planes, and of sign times the other for their imaginary ones. */
	private static float[] weights(final double[][] forReal, final double[][] forImaginary, final int sign, final int t,
		final int planes)
	{
		final int frames = forReal.length;
		final float[] weights = new float[4 * ((planes * frames + 3) / 4)];
		for (int s = 0; s < frames; s++) {
			weights[s] = (float) forReal[s][t];
			if (planes == 2) weights[frames + s] = (float) (sign * forImaginary[s][t]);
		}
		return weights;
	}

	private static void addRows(final float[][] rows, final float[] w, final float[] y, final int offset) {
		if (rows.length == 0) return;
		final int length = rows[0].length;
		final float[] sum = Arrays.copyOfRange(y, offset, offset + length);
		for (int s = 0; s < rows.length; s += 4)
			add(sum, w[s], rows[s], w[s + 1], rows[s + 1], w[s + 2], rows[s + 2], w[s + 3], rows[s + 3]);
		System.arraycopy(sum, 0, y, offset, length);
	}

	private static void add(final float[] c, final float w0, final float[] r0, final float w1, final float[] r1,
		final float w2, final float[] r2, final float w3, final float[] r3)
	{
		for (int j = 0; j < c.length; j++)
			c[j] += w0 * r0[j] + w1 * r1[j] + w2 * r2[j] + w3 * r3[j];
	}
}
