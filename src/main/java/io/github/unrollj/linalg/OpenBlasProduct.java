package io.github.unrollj.linalg;

import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.global.openblas_nolapack;

/** Dense products by OpenBLAS, through org.bytedeco:openblas. */
final class OpenBlasProduct implements DenseProduct {

	/** Columns and rows of a right factor that are collected at once: they stay in the second-level cache. */
	private static final int PIECE = 1024;
	private static final int DEPTH = 192;

	private OpenBlasProduct() {}

	/** Throws a LinkageError if the binding or its native library is not there. */
	static DenseProduct load() {
		// parallelism lives above the kernels
		openblas_nolapack.blas_set_num_threads(1);
		return new OpenBlasProduct();
	}

	@Override
	public String name() {
		return "OpenBLAS";
	}

	@Override
	public void multiply(final float[] a, final float[] b, final float[] c, final int m, final int k, final int n) {
		if (m == 0 || n == 0 || k == 0) return;
		openblas_nolapack.cblas_sgemm(openblas.CblasRowMajor, openblas.CblasNoTrans, openblas.CblasNoTrans, m, n, k, 1, a,
			k, b, n, 1, c, n);
	}

	@Override
	public void multiply(final float[] a, final RowSource b, final float[] c, final int m, final int k, final int n) {
		for (int from = 0; from < n; from += PIECE) {
			final int width = Math.min(PIECE, n - from);
			final float[] sums = new float[m * width];
			for (int i = 0; i < m; i++)
				System.arraycopy(c, i * n + from, sums, i * width, width);
			for (int p = 0; p < k; p += DEPTH) {
				final int depth = Math.min(DEPTH, k - p);
				final float[] left = new float[m * depth];
				for (int i = 0; i < m; i++)
					System.arraycopy(a, i * k + p, left, i * depth, depth);
				final float[] right = new float[depth * width];
				for (int j = 0; j < depth; j++)
					b.read(p + j, from, width, right, j * width);
				multiply(left, right, sums, m, depth, width);
			}
			for (int i = 0; i < m; i++)
				System.arraycopy(sums, i * width, c, i * n + from, width);
		}
	}

	@Override
	public void transposeMultiply(final float[] a, final float[] b, final float[] c, final int m, final int k,
		final int n)
	{
		if (m == 0 || n == 0 || k == 0) return;
		openblas_nolapack.cblas_sgemm(openblas.CblasRowMajor, openblas.CblasTrans, openblas.CblasNoTrans, k, n, m, 1, a, k,
			b, n, 1, c, n);
	}
}
