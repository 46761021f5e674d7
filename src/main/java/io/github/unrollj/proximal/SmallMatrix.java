package io.github.unrollj.proximal;

/** A square matrix of doubles, complex or real, of the size of a movie's number of frames. */
final class SmallMatrix {

	final int n;
	final boolean complex;
	final double[][] re;
	final double[][] im;

	SmallMatrix(final int n, final boolean complex) {
		this.n = n;
		this.complex = complex;
		this.re = new double[n][n];
		this.im = new double[n][n];
	}

	static SmallMatrix identity(final int n, final boolean complex) {
		final SmallMatrix identity = new SmallMatrix(n, complex);
		for (int i = 0; i < n; i++)
			identity.re[i][i] = 1;
		return identity;
	}

	SmallMatrix times(final SmallMatrix b) {
		final SmallMatrix c = new SmallMatrix(n, complex || b.complex);
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < n; k++) {
				add(re[i][k], b.re[k], c.re[i]);
				if (!c.complex) continue;
				add(-im[i][k], b.im[k], c.re[i]);
				add(re[i][k], b.im[k], c.im[i]);
				add(im[i][k], b.re[k], c.im[i]);
			}
		}
		return c;
	}

	private static void add(final double factor, final double[] row, final double[] sum) {
		for (int j = 0; j < sum.length; j++)
			sum[j] += factor * row[j];
	}

	SmallMatrix adjoint() {
		final SmallMatrix adjoint = new SmallMatrix(n, complex);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				adjoint.re[j][i] = re[i][j];
				adjoint.im[j][i] = -im[i][j];
			}
		}
		return adjoint;
	}

	/** A + A^H. */
	SmallMatrix plusAdjoint() {
		final SmallMatrix sum = adjoint();
		for (int i = 0; i < n; i++) {
			add(1, re[i], sum.re[i]);
			add(1, im[i], sum.im[i]);
		}
		return sum;
	}

	/** A with column j multiplied by factors[j]. */
	SmallMatrix timesDiagonal(final double[] factors) {
		final SmallMatrix product = new SmallMatrix(n, complex);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				product.re[i][j] = re[i][j] * factors[j];
				product.im[i][j] = im[i][j] * factors[j];
			}
		}
		return product;
	}
}
