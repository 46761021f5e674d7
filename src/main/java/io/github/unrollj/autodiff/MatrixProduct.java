package io.github.unrollj.autodiff;

import io.github.unrollj.linalg.DenseProduct;
import io.github.unrollj.linalg.Transpose;
import io.github.unrollj.tensor.Tensor;

/** Products of matrices, real or complex; a real matrix may meet a complex one. */
public final class MatrixProduct {

	private MatrixProduct() {}

	/** A B for A [m, k] and B [k, n]. */
	public static Variable matmul(final Variable a, final Variable b) {
		return matmul(a, false, b, false);
	}

	/**
	 * op(A) op(B), where op is the transposition (without conjugation) if asked for.
	 *
	 * @throws IllegalArgumentException if either is not a matrix, or if the inner sizes differ
	 */
	public static Variable matmul(final Variable a, final boolean transposeA, final Variable b,
		final boolean transposeB)
	{
		require(a.value(), transposeA, b.value(), transposeB);
		final Tensor left = transposeA ? transpose(a.value(), false) : a.value();
		final Tensor right = transposeB ? transpose(b.value(), false) : b.value();
		return Variable.result(product(left, right), g -> {
			if (a.isTracked()) accumulate(a, product(g, transpose(right, true)), transposeA);
			if (b.isTracked()) accumulate(b, product(transpose(left, true), g), transposeB);
		}, a, b);
	}

	private static void accumulate(final Variable x, final Tensor gradient, final boolean transposed) {
		final Tensor g = transposed ? transpose(gradient, false) : gradient;
		x.accumulate(g.isComplex() && !x.value().isComplex() ? Tensor.of(g.real(), g.shape()) : g);
	}

	private static void require(final Tensor a, final boolean transposeA, final Tensor b, final boolean transposeB) {
		if (a.rank() != 2 || b.rank() != 2 || a.size(transposeA ? 0 : 1) != b.size(transposeB ? 1 : 0)) {
			throw new IllegalArgumentException("matmul: " + a + (transposeA ? " transposed" : "") + " times " + b +
				(transposeB ? " transposed" : ""));
		}
	}

	/** A complex product is made of real ones. */
	private static Tensor product(final Tensor a, final Tensor b) {
		final int m = a.size(0);
		final int k = a.size(1);
		final int n = b.size(1);
		final DenseProduct real = DenseProduct.best();
		final Tensor c = a.isComplex() || b.isComplex() ? Tensor.complexZeros(m, n) : Tensor.zeros(m, n);
		real.multiply(a.real(), b.real(), c.real(), m, k, n);
		if (a.isComplex() && b.isComplex()) {
			real.multiply(Elements.negative(a.imaginary()), b.imaginary(), c.real(), m, k, n);
		}
		if (a.isComplex()) real.multiply(a.imaginary(), b.real(), c.imaginary(), m, k, n);
		if (b.isComplex()) real.multiply(a.real(), b.imaginary(), c.imaginary(), m, k, n);
		return c;
	}

	/** The transposed matrix, conjugated if asked for. */
	private static Tensor transpose(final Tensor x, final boolean conjugate) {
		final int rows = x.size(0);
		final int columns = x.size(1);
		final float[] real = Transpose.of(x.real(), rows, columns);
		if (!x.isComplex()) return Tensor.of(real, columns, rows);
		final float[] imaginary = Transpose.of(x.imaginary(), rows, columns);
		return Tensor.complex(real, conjugate ? Elements.negative(imaginary) : imaginary, columns, rows);
	}
}
