package io.github.unrollj.linalg;

import java.util.Arrays;

/** Sums of many rows, and of products of rows. */
final class RowSums {

	/** Rows are folded down to less than this. */
	private static final int SHORT = 64;

	private RowSums() {}

	/**
	 * sums[o] += sum over j of w[o * stride + taps[j]] rows[j], j from 0 to count - 1.
	 *
	 * @param n entries of the rows that count
	 */
	static void add(final float[][] rows, final int[] taps, final int count, final float[] w, final int stride,
		final float[][] sums, final int n)
	{
		int o = 0;
		for (; o + 3 < sums.length; o += 4)
			addToFour(rows, taps, count, w, o * stride, stride, sums, o, n);
		for (; o < sums.length; o++)
			addToOne(rows, taps, count, w, o * stride, sums[o], n);
	}

	private static void addToFour(final float[][] rows, final int[] taps, final int count, final float[] w,
		final int start, final int stride, final float[][] sums, final int o, final int n)
	{
		final float[] c = sums[o], d = sums[o + 1], e = sums[o + 2], f = sums[o + 3];
		int j = 0;
		for (; j + 1 < count; j += 2) {
			final int p = start + taps[j];
			final int q = start + taps[j + 1];
			Rows.addScaled2x4(c, d, e, f, rows[j], rows[j + 1], w[p], w[q], w[p + stride], w[q + stride], w[p + 2 * stride],
				w[q + 2 * stride], w[p + 3 * stride], w[q + 3 * stride], n);
		}
		if (j < count) {
			for (int r = 0; r < 4; r++)
				Rows.addScaled(sums[o + r], rows[j], w[start + taps[j] + r * stride], n);
		}
	}

	private static void addToOne(final float[][] rows, final int[] taps, final int count, final float[] w,
		final int start, final float[] sum, final int n)
	{
		int j = 0;
		for (; j + 3 < count; j += 4) {
			Rows.addScaled4x1(sum, rows[j], rows[j + 1], rows[j + 2], rows[j + 3], w[start + taps[j]], w[start + taps[j + 1]],
				w[start + taps[j + 2]], w[start + taps[j + 3]], n);
		}
		for (; j < count; j++)
			Rows.addScaled(sum, rows[j], w[start + taps[j]], n);
	}

	/**
	 * The inner product of {@code count} rows from {@code first} on with as many from {@code second} on.
	 *
	 * @param sum a row to work in
	 * @param n entries of the rows that count
	 */
	static double innerProduct(final float[][] rows, final int first, final int second, final int count,
		final float[] sum, final int n)
	{
		Arrays.fill(sum, 0, n, 0);
		int r = 0;
		for (; r + 1 < count; r += 2)
			Rows.addTwoProducts(sum, rows[first + r], rows[second + r], rows[first + r + 1], rows[second + r + 1], n);
		if (r < count) Rows.addProduct(sum, rows[first + r], rows[second + r], n);
		return fold(sum, n);
	}

	/** The sum of a row's entries, which are overwritten: its halves are added as long as they are rows. */
	private static double fold(final float[] row, final int entries) {
		int n = entries;
		final float[] end = new float[n / 2];
		while (n >= SHORT) {
			final int half = n / 2;
			System.arraycopy(row, n - half, end, 0, half);
			Rows.add(row, end, half);
			n -= half;
		}
		double sum = 0;
		for (int i = 0; i < n; i++)
			sum += row[i];
		return sum;
	}
}
