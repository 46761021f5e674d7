package io.github.unrollj.proximal;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/** Partial sums in double precision. */
final class DoubleInnerProduct implements InnerProduct {

	static final ThreadLocal<InnerProduct> OF_THREAD = ThreadLocal.withInitial(DoubleInnerProduct::new);

	/** Partial sums; a line ends with zeros to a multiple of them. */
	private static final int LANES = 128;

	/** Some pixels of one frame, in pieces of as many numbers as there are partial sums. */
	private static final class Line {

		private final double[][] re = new double[PIXELS / LANES][LANES];
		private final double[][] im = new double[PIXELS / LANES][LANES];
		private boolean complex;
		private int pieces;

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
	private Line[] lines = new Line[0];

	private DoubleInnerProduct() {}

	@Override
	public void read(final int line, final Tensor movie, final int first, final int count) {
		final int former = lines.length;
		if (former <= line) lines = Arrays.copyOf(lines, line + 1);
		for (int i = former; i <= line; i++)
			lines[i] = new Line();
		lines[line].read(movie, first, count);
	}

	@Override
	public void add(final int first, final int second, final SmallMatrix sum, final int i, final int j) {
		final Line a = lines[first];
		final Line b = lines[second];
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

	/** The sum of the lanes, four at a time and therefore four times as fast. */
	private static double total(final double[] lanes) {
		double p = 0, q = 0, r = 0, s = 0;
		for (int l = 0; l < LANES; l += 4) {
			p += lanes[l];
			q += lanes[l + 1];
			r += lanes[l + 2];
			s += lanes[l + 3];
		}
		return p + q + (r + s);
	}
}
