package io.github.unrollj.linalg;

import io.github.unrollj.work.Cancellation;

import java.util.Arrays;

/** Dense products in plain Java, by register blocks of two rows in and four rows out. */
final class JavaProduct implements DenseProduct {

	/** Longer rows are taken in pieces, so that the rows of one piece stay in the second-level cache. */
	private static final int PIECE = 1024;

	/** Rows of the right factor taken together, for the same reason; a multiple of 4. */
	private static final int DEPTH = 96;

	@Override
	public String name() {
		return "Java";
	}

	@Override
	public void multiply(final float[] a, final float[] b, final float[] c, final int m, final int k, final int n) {
		multiply(a, 1, k, RowSource.of(b, 0, n), c, m, k, n);
	}

	@Override
	public void multiply(final float[] a, final RowSource b, final float[] c, final int m, final int k, final int n) {
		multiply(a, 1, k, b, c, m, k, n);
	}

	@Override
	public void transposeMultiply(final float[] a, final float[] b, final float[] c, final int m, final int k,
		final int n)
	{
		multiply(a, k, 1, RowSource.of(b, 0, n), c, k, m, n);
	}

	/** C [m, n] += A B, with A's entry (i, p) at a[i * step + p * stride]. */
	private static void multiply(final float[] a, final int stride, final int step, final RowSource b, final float[] c,
		final int m, final int k, final int n)
	{
		final int depth = Math.min(DEPTH, k);
		final float[][] rows = Scratch.rows(depth + 4, Math.min(PIECE, n));
		final float[][] sums = Arrays.copyOfRange(rows, depth, depth + 4);
		final int[] starts = new int[4];
		for (int from = 0; from < n; from += PIECE) {
			Cancellation.check();
			final int width = Math.min(PIECE, n - from);
			for (int p = 0; p < k; p += DEPTH) {
				final int count = Math.min(DEPTH, k - p);
				for (int j = 0; j < count; j++)
					b.read(p + j, from, width, rows[j], 0);
				for (int i = 0; i < m; i += 4) {
					final int used = Math.min(4, m - i);
					for (int r = 0; r < 4; r++) {
						// at the end of C the surplus rows are computed from the last one and dropped
						final int row = i + Math.min(r, used - 1);
						starts[r] = row * step + p * stride;
						if (r < used) System.arraycopy(c, row * n + from, sums[r], 0, width);
					}
					if (used == 1) addOneRow(sums[0], rows, a, starts[0], stride, count, width);
					else addRows(sums, rows, a, starts, stride, count, width);
					for (int r = 0; r < used; r++)
						System.arraycopy(sums[r], 0, c, (i + r) * n + from, width);
				}
			}
		}
	}

	private static void addRows(final float[][] sums, final float[][] rows, final float[] a, final int[] starts,
		final int stride, final int count, final int width)
	{
		final float[] c = sums[0], d = sums[1], e = sums[2], f = sums[3];
		int j = 0;
		for (; j + 1 < count; j += 2) {
			final int p = starts[0] + j * stride, q = starts[1] + j * stride;
			final int r = starts[2] + j * stride, s = starts[3] + j * stride;
			Rows.addScaled2x4(c, d, e, f, rows[j], rows[j + 1], a[p], a[p + stride], a[q], a[q + stride], a[r],
				a[r + stride], a[s], a[s + stride], width);
		}
		if (j < count) {
			for (int r = 0; r < 4; r++)
				Rows.addScaled(sums[r], rows[j], a[starts[r] + j * stride], width);
		}
	}

	private static void addOneRow(final float[] sum, final float[][] rows, final float[] a, final int start,
		final int stride, final int count, final int width)
	{
		int j = 0;
		for (; j + 3 < count; j += 4) {
			final int p = start + j * stride;
			Rows.addScaled4x1(sum, rows[j], rows[j + 1], rows[j + 2], rows[j + 3], a[p], a[p + stride], a[p + 2 * stride],
				a[p + 3 * stride], width);
		}
		for (; j < count; j++)
			Rows.addScaled(sum, rows[j], a[start + j * stride], width);
	}
}
