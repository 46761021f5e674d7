package io.github.unrollj.linalg;

import io.github.unrollj.work.Cancellation;

import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.global.openblas_nolapack;

/** Dense products by OpenBLAS, through org.bytedeco:openblas. */
final class OpenBlasProduct implements DenseProduct {

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
		Cancellation.check();
		openblas_nolapack.cblas_sgemm(openblas.CblasRowMajor, openblas.CblasNoTrans, openblas.CblasNoTrans, m, n, k, 1, a,
			k, b, n, 1, c, n);
	}

	/** In plain Java: collecting the rows for OpenBLAS takes longer than it saves. */
	@Override
	public void multiply(final float[] a, final RowSource b, final float[] c, final int m, final int k, final int n) {
		DenseProduct.java().multiply(a, b, c, m, k, n);
	}

	@Override
	public void transposeMultiply(final float[] a, final float[] b, final float[] c, final int m, final int k,
		final int n)
	{
		if (m == 0 || n == 0 || k == 0) return;
		Cancellation.check();
		openblas_nolapack.cblas_sgemm(openblas.CblasRowMajor, openblas.CblasTrans, openblas.CblasNoTrans, k, n, m, 1, a, k,
			b, n, 1, c, n);
	}
}
