package io.github.unrollj.dublid.image;

import io.github.unrollj.tensor.Tensor;

/** The eight symmetries of the square, numbered 0 (identity) to 7: transposition (4), rows (2) and columns (1) reversed. */
public final class Symmetry {

	public static final int COUNT = 8;

	private Symmetry() {}

	/**
	 * A plane [rows, columns] under a symmetry, as a new tensor; those from 4 on swap rows and columns. Blurring commutes
	 * with it if the kernel, of odd sizes, is changed likewise.
	 */
	public static Tensor apply(final int symmetry, final Tensor plane) {
		final boolean swap = (symmetry & 4) != 0;
		final int rows = plane.size(swap ? 1 : 0);
		final int columns = plane.size(swap ? 0 : 1);
		final Tensor result = Tensor.zeros(rows, columns);
		for (int r = 0; r < rows; r++) {
			final int row = (symmetry & 2) != 0 ? rows - 1 - r : r;
			for (int c = 0; c < columns; c++) {
				final int column = (symmetry & 1) != 0 ? columns - 1 - c : c;
				result.real()[r * columns + c] = plane.real()[swap ? column * rows + row : row * columns + column];
			}
		}
		return result;
	}
}
