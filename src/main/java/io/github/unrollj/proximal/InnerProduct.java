package io.github.unrollj.proximal;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * Inner products of frames in double precision. Each is many partial sums side by side, which are vector loops, added up
 * at the end.
 */
final class InnerProduct {

	/** Partial sums; a line ends with zeros to a multiple of them. */
	private static final int LANES = 128;

	/** Partial sums are halved down to so many. */
	private static final int FEW = 16;

	/** Pixels of a line at most. */
	static final int PIXELS = 8 * LANES;

	private static final ThreadLocal<InnerProduct> OF_THREAD = ThreadLocal.withInitial(InnerProduct::new);

	/** Some pixels of one frame, in pieces of as many numbers as there are partial sums. */
	static final class Line {

		private final double[][] re = new double[PIXELS / LANES][LANES];
		private final double[][] im = new double[PIXELS / LANES][LANES];
		private boolean complex;
		private int pieces;

		/** Copies numbers first .. first + count - 1 of a movie. */
		void read(final Tensor movie, final int first, final int count) {
			complex = movie.isComplex();
			pieces = (count + LANES - 1) / LANES;
			read(movie.real(), first, count, re);
			if (complex) read(movie.imaginary(), first, count, im);
		}

		private void read(final float[] from, final int first, final int count, final double[][] to) {
			for (int piece = 0; piece < pieces; piece++) {
				final int start = piece * LANES;
				final int length = Math.min(LANES, count - start);
				for (int l = 0; l < length; l++)
					to[piece][l] = from[first + start + l];
				Arrays.fill(to[piece], length, LANES, 0);
			}
		}
	}

	private final double[] re = new double[LANES];
	private final double[] im = new double[LANES];
	private final double[] upper = new double[LANES / 2];
	private Line[] lines = new Line[0];

	private InnerProduct() {}

	/** The one that the calling thread uses again and again: fresh memory would not be in the cache. */
	static InnerProduct ofThread() {
		return OF_THREAD.get();
	}

	/** At least so many lines to read into, always the same. */
	Line[] lines(final int count) {
		final int former = lines.length;
		if (former < count) lines = Arrays.copyOf(lines, count);
		for (int i = former; i < count; i++)
			lines[i] = new Line();
		return lines;
	}

	/** sum[i, j] += a^H b. */
	void add(final Line a, final Line b, final SmallMatrix sum, final int i, final int j) {
		Arrays.fill(re, 0);
		if (!a.complex) {
			for (int piece = 0; piece < a.pieces; piece++)
				addProducts(re, a.re[piece], b.re[piece]);
		}
		else {
			Arrays.fill(im, 0);
			for (int piece = 0; piece < a.pieces; piece++)
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
