package io.github.unrollj.proximal;

import io.github.unrollj.work.Cancellation;

import java.util.Arrays;

/** A matrix of doubles, complex or real, whose sizes are of the order of a movie's number of frames. */
final class SmallMatrix {

	final int rows;
	final int columns;
	final boolean complex;
	final double[][] re;
	final double[][] im;

	SmallMatrix(final int rows, final int columns, final boolean complex) {
		this.rows = rows;
		this.columns = columns;
		this.complex = complex;
		this.re = new double[rows][columns];
		this.im = new double[rows][columns];
	}

	static SmallMatrix diagonal(final double[] entries, final boolean complex) {
		final SmallMatrix diagonal = new SmallMatrix(entries.length, entries.length, complex);
		for (int i = 0; i < entries.length; i++)
			diagonal.re[i][i] = entries[i];
		return diagonal;
	}

	static SmallMatrix identity(final int n, final boolean complex) {
		final double[] ones = new double[n];
		Arrays.fill(ones, 1);
		return diagonal(ones, complex);
	}

	SmallMatrix copy() {
		return columns(0, columns);
	}

	/** Columns first .. first + count - 1. */
	SmallMatrix columns(final int first, final int count) {
		final SmallMatrix part = new SmallMatrix(rows, count, complex);
		for (int i = 0; i < rows; i++) {
			System.arraycopy(re[i], first, part.re[i], 0, count);
			System.arraycopy(im[i], first, part.im[i], 0, count);
		}
		return part;
	}

	SmallMatrix times(final SmallMatrix b) {
		final SmallMatrix c = new SmallMatrix(rows, b.columns, complex || b.complex);
		for (int i = 0; i < rows; i++) {
			Cancellation.check();
			for (int k = 0; k < columns; k++) {
				add(re[i][k], b.re[k], c.re[i]);
				if (complex) add(im[i][k], b.re[k], c.im[i]);
				if (b.complex) add(re[i][k], b.im[k], c.im[i]);
				if (complex && b.complex) add(-im[i][k], b.im[k], c.re[i]);
			}
		}
		return c;
	}

	private static void add(final double factor, final double[] row, final double[] sum) {
		for (int j = 0; j < sum.length; j++)
			sum[j] += factor * row[j];
	}

	SmallMatrix adjoint() {
		final SmallMatrix adjoint = new SmallMatrix(columns, rows, complex);
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				adjoint.re[j][i] = re[i][j];
				adjoint.im[j][i] = -im[i][j];
			}
		}
		return adjoint;
	}

	/** A with column j multiplied by factors[j]. */
	SmallMatrix timesDiagonal(final double[] factors) {
		final SmallMatrix product = new SmallMatrix(rows, columns, complex);
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				product.re[i][j] = re[i][j] * factors[j];
				product.im[i][j] = im[i][j] * factors[j];
			}
		}
		return product;
	}
}
