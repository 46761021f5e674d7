package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/** Cyclic shifts of planes, the last two axes of a tensor. */
public final class Roll {

	private Roll() {}

	/** The tensor whose planes have at [rows / 2, columns / 2], rounded down, what was at [0, 0]: {@code fftshift}. */
	public static Tensor toCentre(final Tensor x) {
		return planes(x, x.size(-2) / 2, x.size(-1) / 2);
	}

	/** The inverse of {@link #toCentre}, which differs from it where a size is odd: {@code ifftshift}. */
	public static Tensor toCorner(final Tensor x) {
		return planes(x, (x.size(-2) + 1) / 2, (x.size(-1) + 1) / 2);
	}

	/** The tensor whose planes are moved down by {@code down} rows and right by {@code right} columns, cyclically. */
	private static Tensor planes(final Tensor x, final int down, final int right) {
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
