package io.github.unrollj.proximal;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * Inner products of frames in double precision. Each is many partial sums side by side, which are vector loops, added up
 * at the end.
 */
final class InnerProduct {

	/** Partial sums; a line is a multiple of them long, zeros at its end. */
	private static final int LANES = 128;

	/** Partial sums are halved down to so many. */
	private static final int FEW = 16;

	/** Some pixels of one frame, in pieces of as many numbers as there are partial sums. */
	static final class Line {

		private final double[][] re;
		private final double[][] im;

		Line(final int pixels, final boolean complex) {
			final int pieces = (pixels + LANES - 1) / LANES;
			re = new double[pieces][LANES];
			im = complex ? new double[pieces][LANES] : null;
		}

		/** Copies numbers first .. first + count - 1 of a movie. */
		void read(final Tensor movie, final int first, final int count) {
			read(movie.real(), first, count, re);
			if (im != null) read(movie.imaginary(), first, count, im);
		}

		private static void read(final float[] from, final int first, final int count, final double[][] to) {
			for (int piece = 0; piece < to.length; piece++) {
				final int start = piece * LANES;
				final int length = Math.max(0, Math.min(LANES, count - start));
				for (int l = 0; l < length; l++)
					to[piece][l] = from[first + start + l];
				Arrays.fill(to[piece], length, LANES, 0);
			}
		}
	}

	private final double[] re = new double[LANES];
	private final double[] im = new double[LANES];
	private final double[] upper = new double[LANES / 2];

	/** Lines for as many pixels, one per frame of a movie. */
	static Line[] lines(final Tensor movie, final int pixels) {
		final Line[] lines = new Line[movie.size(0)];
		Arrays.setAll(lines, t -> new Line(pixels, movie.isComplex()));
		return lines;
	}

	/** sum[i, j] += a^H b. */
	void add(final Line a, final Line b, final SmallMatrix sum, final int i, final int j) {
		Arrays.fill(re, 0);
		if (a.im == null) {
			for (int piece = 0; piece < a.re.length; piece++)
				addProducts(re, a.re[piece], b.re[piece]);
		}
		else {
			Arrays.fill(im, 0);
			for (int piece = 0; piece < a.re.length; piece++)
				addProducts(re, im, a.re[piece], a.im[piece], b.re[piece], b.im[piece]);
			sum.im[i][j] += total(im);
		}
		sum.re[i][j] += total(re);
	}

	private static void addProducts(final double[] c, final double[] a, final double[] b) {
		for (int l = 0; l < LANES; l++)
			c[l] = Math.fma(a[l], b[l], c[l]);
	}

	/** (a - i b)(p + i q), added to c + i d. */
	private static void addProducts(final double[] c, final double[] d, final double[] a, final double[] b,
		final double[] p, final double[] q)
	{
		for (int l = 0; l < LANES; l++) {
			c[l] = Math.fma(a[l], p[l], Math.fma(b[l], q[l], c[l]));
			d[l] = Math.fma(a[l], q[l], Math.fma(-b[l], p[l], d[l]));
		}
	}

	/** The sum of the lanes, which are overwritten. */
	private double total(final double[] lanes) {
		for (int half = LANES / 2; half >= FEW; half /= 2) {
			System.arraycopy(lanes, half, upper, 0, half);
			for (int l = 0; l < half; l++)
				lanes[l] += upper[l];
		}
		double sum = 0;
		for (int l = 0; l < FEW; l++)
			sum += lanes[l];
		return sum;
	}
}
