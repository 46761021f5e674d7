package io.github.unrollj.lista.training;

import io.github.unrollj.tensor.Tensor;

/** The eight symmetries of the square, numbered 0 (identity) to 7: transposition (4), rows (2) and columns (1) reversed. */
public final class Dihedral {

	public static final int COUNT = 8;

	private Dihedral() {}

	/** A copy of a plane [rows, columns] under a symmetry; those from 4 on swap rows and columns. */
	public static Tensor apply(final int symmetry, final Tensor plane) {
		final boolean swap = (symmetry & 4) != 0;
		final int rows = swap ? plane.size(1) : plane.size(0);
		final int columns = swap ? plane.size(0) : plane.size(1);
		final Tensor result = Tensor.zeros(rows, columns);
		for (int y = 0; y < rows; y++) {
			final int row = (symmetry & 2) != 0 ? rows - 1 - y : y;
			for (int x = 0; x < columns; x++) {
				final int column = (symmetry & 1) != 0 ? columns - 1 - x : x;
				result.real()[y * columns + x] = plane.real()[swap ? column * rows + row : row * columns + column];
			}
		}
		return result;
	}

	/** The symmetry that undoes this one. */
	public static int inverse(final int symmetry) {
		// a transposition moves the reversal of rows to the columns
		return (symmetry & 4) == 0 ? symmetry : 4 | (symmetry & 1) << 1 | (symmetry & 2) >> 1;
	}
}
