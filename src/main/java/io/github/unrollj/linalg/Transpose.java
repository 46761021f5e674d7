package io.github.unrollj.linalg;

/** Transposition of a row-major matrix, by blocks that stay in the first-level cache. */
public final class Transpose {

	/** Rows read at a time: rows a power of two apart share a cache set, which has room for about so many. */
	private static final int ROWS = 8;
	private static final int COLUMNS = 64;

	private Transpose() {}

	/** A [m, n] to its transpose [n, m]. */
	public static float[] of(final float[] a, final int m, final int n) {
		final float[] t = new float[a.length];
		final int whole = m / ROWS * ROWS;
		for (int i = 0; i < whole; i += ROWS) {
			for (int j = 0; j < n; j += COLUMNS)
				eightRows(a, t, m, n, i, j, Math.min(n, j + COLUMNS));
		}
		for (int i = whole; i < m; i++)
			row(a, t, m, n, i);
		return t;
	}

	private static void eightRows(final float[] a, final float[] t, final int m, final int n, final int row,
		final int from, final int to)
	{
		for (int j = from; j < to; j++) {
			final int source = row * n + j;
			final int target = j * m + row;
			t[target] = a[source];
			t[target + 1] = a[source + n];
			t[target + 2] = a[source + 2 * n];
			t[target + 3] = a[source + 3 * n];
			t[target + 4] = a[source + 4 * n];
			t[target + 5] = a[source + 5 * n];
			t[target + 6] = a[source + 6 * n];
			t[target + 7] = a[source + 7 * n];
		}
	}

	private static void row(final float[] a, final float[] t, final int m, final int n, final int row) {
		for (int j = 0; j < n; j++)
			t[j * m + row] = a[row * n + j];
	}
}
