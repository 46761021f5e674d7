package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.linalg.Rows;

/** Products of a small matrix with rows that are arrays of their own: nothing is copied. */
final class RowProduct {

	private static final int BLOCK = 4;

	private RowProduct() {}

	/** c_i += sum_j a[i * k + j] b_j over the first n entries of the rows, with k the number of rows b. */
	static void add(final float[][] c, final float[] a, final float[][] b, final int n) {
		add(c, a, b.length, 1, b, n);
	}

	/** c_i += sum_j a[j * m + i] b_j over the first n entries of the rows, with m the number of rows c. */
	static void addTransposed(final float[][] c, final float[] a, final float[][] b, final int n) {
		add(c, a, 1, c.length, b, n);
	}

	private static void add(final float[][] c, final float[] a, final int step, final int stride, final float[][] b,
		final int n)
	{
		final int whole = c.length / BLOCK * BLOCK;
		for (int i = 0; i < whole; i += BLOCK)
			addFour(c, i, a, step, stride, b, n);
		for (int i = whole; i < c.length; i++)
			addOne(c[i], a, i * step, stride, b, n);
	}

	private static void addFour(final float[][] c, final int i, final float[] a, final int step, final int stride,
		final float[][] b, final int n)
	{
		final float[] c0 = c[i], c1 = c[i + 1], c2 = c[i + 2], c3 = c[i + 3];
		final int p = i * step, q = p + step, r = q + step, s = r + step;
		int j = 0;
		for (; j + 1 < b.length; j += 2) {
			final int k = j * stride;
			Rows.addScaled2x4(c0, c1, c2, c3, b[j], b[j + 1], a[p + k], a[p + k + stride], a[q + k], a[q + k + stride], a[r +
				k], a[r + k + stride], a[s + k], a[s + k + stride], n);
		}
		if (j < b.length) {
			for (int o = 0; o < BLOCK; o++)
				Rows.addScaled(c[i + o], b[j], a[p + o * step + j * stride], n);
		}
	}

	private static void addOne(final float[] c, final float[] a, final int start, final int stride, final float[][] b,
		final int n)
	{
		int j = 0;
		for (; j + 3 < b.length; j += 4) {
			final int p = start + j * stride;
			Rows.addScaled4x1(c, b[j], b[j + 1], b[j + 2], b[j + 3], a[p], a[p + stride], a[p + 2 * stride], a[p + 3 *
				stride], n);
		}
		for (; j < b.length; j++)
			Rows.addScaled(c, b[j], a[start + j * stride], n);
	}
}
