package io.github.unrollj.proximal;

import java.util.Arrays;
import java.util.Comparator;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvalues, ascending, and orthonormal eigenvectors, the columns of V, of a Hermitian matrix. EJML solves the real
 * symmetric problem; a complex matrix is first brought to real tridiagonal form of the same size, by which repeated
 * eigenvalues, too, have orthonormal vectors.
 */
final class HermitianEigen {

	final double[] values;
	final SmallMatrix vectors;

	private HermitianEigen(final double[] values, final SmallMatrix vectors) {
		this.values = values;
		this.vectors = vectors;
	}

	/** @throws ArithmeticException if the matrix has entries that are not finite */
	static HermitianEigen of(final SmallMatrix matrix) {
		requireFinite(matrix);
		if (!matrix.complex) return symmetric(matrix);
		final HermitianTridiagonal form = new HermitianTridiagonal(matrix);
		final HermitianEigen real = symmetric(form.tridiagonal());
		return new HermitianEigen(real.values, form.basis().times(real.vectors));
	}

	private static void requireFinite(final SmallMatrix matrix) {
		double sum = 0;
		for (int i = 0; i < matrix.rows; i++) {
			for (int j = 0; j < matrix.rows; j++)
				sum += Math.abs(matrix.re[i][j]) + Math.abs(matrix.im[i][j]);
		}
		if (!Double.isFinite(sum)) {
			throw new ArithmeticException("The singular values of a movie with numbers that are not finite are not defined");
		}
	}

	private static HermitianEigen symmetric(final SmallMatrix matrix) {
		final int n = matrix.rows;
		final EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
		if (!eigen.decompose(new DMatrixRMaj(matrix.re))) {
			throw new ArithmeticException("The eigenvalues of a " + n + " x " + n + " matrix did not converge");
		}
		final Integer[] order = new Integer[n];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparingDouble(i -> eigen.getEigenvalue(i).getReal()));
		final double[] values = new double[n];
		final SmallMatrix vectors = new SmallMatrix(n, n, false);
		for (int k = 0; k < n; k++) {
			values[k] = eigen.getEigenvalue(order[k]).getReal();
			final DMatrixRMaj vector = eigen.getEigenVector(order[k]);
			for (int i = 0; i < n; i++)
				vectors.re[i][k] = vector.get(i, 0);
		}
		return new HermitianEigen(values, vectors);
	}
}
