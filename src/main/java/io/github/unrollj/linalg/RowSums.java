package io.github.unrollj.linalg;

/** Sums of many rows. */
final class RowSums {

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
}
