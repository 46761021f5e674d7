package io.github.unrollj.linalg;

/** Transposition of a row-major matrix, by blocks that stay in the first-level cache. */
public final class Transpose {

	private static final int BLOCK = 16;

	private Transpose() {}

	/** A [m, n] to its transpose [n, m]. */
	public static float[] of(final float[] a, final int m, final int n) {
		final float[] t = new float[a.length];
		for (int i = 0; i < m; i += BLOCK) {
			final int rows = Math.min(m, i + BLOCK);
			for (int j = 0; j < n; j += BLOCK)
				block(a, t, m, n, i, rows, j, Math.min(n, j + BLOCK));
		}
		return t;
	}

	private static void block(final float[] a, final float[] t, final int m, final int n, final int firstRow,
		final int lastRow, final int firstColumn, final int lastColumn)
	{
		for (int j = firstColumn; j < lastColumn; j++) {
			for (int i = firstRow; i < lastRow; i++)
				t[j * m + i] = a[i * n + j];
		}
	}
}
