package io.github.unrollj.autodiff;

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
		final Tensor left = transposeA ? transpose(a.value(), 1) : a.value();
		final Tensor right = transposeB ? transpose(b.value(), 1) : b.value();
		return Variable.result(product(left, right), g -> {
			if (a.isTracked()) accumulate(a, product(g, transpose(right, -1)), transposeA);
			if (b.isTracked()) accumulate(b, product(transpose(left, -1), g), transposeB);
		}, a, b);
	}

	private static void accumulate(final Variable x, final Tensor gradient, final boolean transposed) {
		final Tensor g = transposed ? transpose(gradient, 1) : gradient;
		x.accumulate(g.isComplex() && !x.value().isComplex() ? Tensor.of(g.real(), g.shape()) : g);
	}

	private static void require(final Tensor a, final boolean transposeA, final Tensor b, final boolean transposeB) {
		if (a.rank() != 2 || b.rank() != 2 || a.size(transposeA ? 0 : 1) != b.size(transposeB ? 1 : 0)) {
			throw new IllegalArgumentException("matmul: " + a + (transposeA ? " transposed" : "") + " times " + b +
				(transposeB ? " transposed" : ""));
		}
	}

	private static Tensor product(final Tensor a, final Tensor b) {
		final int m = a.size(0);
		final int k = a.size(1);
		final int n = b.size(1);
		final Tensor c = a.isComplex() || b.isComplex() ? Tensor.complexZeros(m, n) : Tensor.zeros(m, n);
		RowProduct.add(m, n, k, 1, a.real(), b.real(), c.real());
		if (a.isComplex() && b.isComplex()) RowProduct.add(m, n, k, -1, a.imaginary(), b.imaginary(), c.real());
		if (a.isComplex()) RowProduct.add(m, n, k, 1, a.imaginary(), b.real(), c.imaginary());
		if (b.isComplex()) RowProduct.add(m, n, k, 1, a.real(), b.imaginary(), c.imaginary());
		return c;
	}

	/** The transposed matrix with its imaginary part multiplied by {@code sign}. */
	private static Tensor transpose(final Tensor x, final int sign) {
		final int rows = x.size(0);
		final int columns = x.size(1);
		final float[] real = transpose(x.real(), rows, columns, 1);
		if (!x.isComplex()) return Tensor.of(real, columns, rows);
		return Tensor.complex(real, transpose(x.imaginary(), rows, columns, sign), columns, rows);
	}

	private static float[] transpose(final float[] x, final int rows, final int columns, final int sign) {
		final float[] y = new float[x.length];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++)
				y[c * rows + r] = sign * x[r * columns + c];
		}
		return y;
	}
}
