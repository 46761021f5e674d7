package io.github.unrollj.autodiff;

import java.util.Arrays;

/** The matrix product by rows: row i of C is the combination of B's rows with A's entries as weights. */
final class RowProduct {

	private RowProduct() {}

	/** C += sign A B, with A [m, k], B [k, n] and C [m, n] row-major. */
	static void add(final int m, final int n, final int k, final float sign, final float[] a, final float[] b,
		final float[] c)
	{
		final float[] sum = new float[n];
		final float[] row = new float[n];
		for (int i = 0; i < m; i++) {
			Arrays.fill(sum, 0);
			for (int l = 0; l < k; l++) {
				System.arraycopy(b, l * n, row, 0, n);
				add(sign * a[i * k + l], row, sum);
			}
			for (int j = 0; j < n; j++)
				c[i * n + j] += sum[j];
		}
	}

	private static void add(final float factor, final float[] row, final float[] sum) {
		for (int j = 0; j < sum.length; j++)
			sum[j] += factor * row[j];
	}
}
