package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/** Cyclic shifts of planes. */
final class Roll {

	private Roll() {}

	/** The tensor whose planes are moved down by {@code down} rows and right by {@code right} columns, cyclically. */
	static Tensor planes(final Tensor x, final int down, final int right) {
		final Tensor y = x.zerosLike();
		final int rows = x.size(-2);
		final int columns = x.size(-1);
		for (int offset = 0; offset < x.count(); offset += rows * columns) {
			roll(x.real(), y.real(), offset, rows, columns, down, right);
			if (x.isComplex()) roll(x.imaginary(), y.imaginary(), offset, rows, columns, down, right);
		}
		return y;
	}

	private static void roll(final float[] x, final float[] y, final int offset, final int rows, final int columns,
		final int down, final int right)
	{
		final int shift = right % columns;
		for (int r = 0; r < rows; r++) {
			final int from = offset + r * columns;
			final int to = offset + (r + down) % rows * columns;
			System.arraycopy(x, from, y, to + shift, columns - shift);
			System.arraycopy(x, from + columns - shift, y, to, shift);
		}
	}
}
