package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * The learned function of one channel, linear between N equally spaced control points on [-1, 1] and continued with
 * slope 1 (equation 9 of ADMM-CSNet), for rows of numbers. A function minus its argument is constant outside, so
 * that clamping the position in the table does for all cases, without a branch.
 * <p>
 * Entry 0 of the table is what lies below -1, entries 1 to N-1 are the intervals, entry N is what lies above.
 */
final class Spline {

	/** Neighbouring pixels often lie in one interval: its sums are spread, so that they need not wait for each other. */
	private static final int LANES = 4;

	private final int points;
	private final float scale;
	private final float[] base;
	private final float[] rise;
	private final float[] sums;

	/** @param q values [channels, N] at the control points */
	Spline(final Tensor q, final int channel) {
		points = q.size(1);
		scale = (points - 1) / 2f;
		// of a power of two, so that masking an index makes it one that needs no check
		final int size = Integer.highestOneBit(points) * 2;
		base = new float[size];
		rise = new float[size];
		sums = new float[size * 2 * LANES];
		final int start = channel * points;
		for (int i = 0; i < points; i++)
			base[i + 1] = (float) (q.real()[start + i] - (-1 + i / (double) scale));
		base[0] = base[1];
		for (int i = 1; i < points; i++)
			rise[i] = base[i + 1] - base[i];
	}

	/** The splines of all channels. */
	static Spline[] of(final Tensor q) {
		final Spline[] splines = new Spline[q.size(0)];
		for (int i = 0; i < splines.length; i++)
			splines[i] = new Spline(q, i);
		return splines;
	}

	/** Values of the function: from v to w, which may be the same row. {@code position} is room for work. */
	void apply(final float[] v, final float[] w, final float[] position, final int n) {
		place(v, position, scale, scale + 1, points + 0.5f, n);
		interpolate(v, w, position, base, rise, n);
	}

	/**
	 * Values and gradients: w = f(v), g becomes g f'(v), and the control points' gradient is added to.
	 */
	void pullback(final float[] v, final float[] w, final float[] g, final float[] position, final int n) {
		place(v, position, scale, scale + 1, points + 0.5f, n);
		pullback(v, w, g, position, base, rise, sums, scale, n);
	}

	private static void place(final float[] v, final float[] position, final float scale, final float shift,
		final float last, final int n)
	{
		for (int j = 0; j < n; j++)
			position[j] = Math.max(0, Math.min(last, Math.fma(v[j], scale, shift)));
	}

	private static void interpolate(final float[] v, final float[] w, final float[] position, final float[] base,
		final float[] rise, final int n)
	{
		for (int j = 0; j < n; j++) {
			final float at = position[j];
			final int k = (int) at;
			w[j] = v[j] + Math.fma(rise[k & rise.length - 1], at - k, base[k & base.length - 1]);
		}
	}

	/** Per interval, {@code sums} collects g, and g times the fraction of the way to the interval's end. */
	private static void pullback(final float[] v, final float[] w, final float[] g, final float[] position,
		final float[] base, final float[] rise, final float[] sums, final float scale, final int n)
	{
		for (int j = 0; j < n; j++) {
			final float at = position[j];
			final int k = (int) at;
			final float fraction = at - k;
			final float slope = rise[k & rise.length - 1];
			final float gradient = g[j];
			w[j] = v[j] + Math.fma(slope, fraction, base[k & base.length - 1]);
			g[j] = gradient * Math.fma(slope, scale, 1);
			final int i = (k * LANES + (j & LANES - 1)) * 2;
			sums[i & sums.length - 1] += gradient;
			sums[i + 1 & sums.length - 1] += gradient * fraction;
		}
	}

	/** Adds the control points' gradient since the last call to {@code gradient}, N numbers from {@code start} on. */
	void flush(final double[] gradient, final int start) {
		for (int k = 1; k < points; k++) {
			for (int i = k * 2 * LANES; i < (k + 1) * 2 * LANES; i += 2) {
				gradient[start + k - 1] += sums[i] - sums[i + 1];
				gradient[start + k] += sums[i + 1];
			}
		}
		Arrays.fill(sums, 0);
	}
}
