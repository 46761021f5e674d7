package io.github.unrollj.admmcsnet.training;

import io.github.unrollj.tensor.Tensor;

/** Planes turned by quarters, mirrored, cut out and moved around, real or complex. */
final class Symmetry {

	/** The symmetries of a square. */
	static final int COUNT = 8;

	private Symmetry() {}

	/** @param index 0 for the identity, to {@link #COUNT} - 1; bit 0 mirrors rows, bit 1 columns, bit 2 transposes */
	static Tensor apply(final int index, final Tensor x) {
		final int rows = x.size(0);
		final int columns = x.size(1);
		final boolean transposed = (index & 4) != 0;
		return map(x, transposed ? columns : rows, transposed ? rows : columns, (r, c) -> {
			final int y = transposed ? c : r;
			final int z = transposed ? r : c;
			return ((index & 1) != 0 ? rows - 1 - y : y) * columns + ((index & 2) != 0 ? columns - 1 - z : z);
		});
	}

	/** Rows and columns from top and left on; beyond the last follows the first. */
	static Tensor cut(final Tensor x, final int top, final int left, final int rows, final int columns) {
		return map(x, rows, columns, (r, c) -> (top + r) % x.size(0) * x.size(1) + (left + c) % x.size(1));
	}

	@FunctionalInterface
	private interface Source {

		int of(int row, int column);
	}

	private static Tensor map(final Tensor x, final int rows, final int columns, final Source source) {
		final Tensor y = x.isComplex() ? Tensor.complexZeros(rows, columns) : Tensor.zeros(rows, columns);
		for (int i = 0; i < y.count(); i++) {
			final int from = source.of(i / columns, i % columns);
			y.real()[i] = x.real()[from];
			if (x.isComplex()) y.imaginary()[i] = x.imaginary()[from];
		}
		return y;
	}
}
