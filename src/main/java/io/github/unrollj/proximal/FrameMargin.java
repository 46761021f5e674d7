package io.github.unrollj.proximal;

import java.util.Arrays;

/**
 * Frames of a movie with a margin around each.
 *
 * @param high rows above and below
 * @param wide columns on the left and on the right
 */
record FrameMargin(int frames, int rows, int columns, int high, int wide) {

	int outerRows() {
		return rows + 2 * high;
	}

	int outerColumns() {
		return columns + 2 * wide;
	}

	/** The border repeated into the margin. */
	float[] repeatedAround(final float[] x) {
		final float[] outer = new float[frames * outerRows() * outerColumns()];
		for (int line = 0; line < frames * outerRows(); line++) {
			final int from = source(line) * columns;
			final int to = line * outerColumns();
			Arrays.fill(outer, to, to + wide, x[from]);
			System.arraycopy(x, from, outer, to + wide, columns);
			Arrays.fill(outer, to + wide + columns, to + outerColumns(), x[from + columns - 1]);
		}
		return outer;
	}

	/** Its adjoint. */
	float[] adjoint(final float[] outer) {
		final float[] x = new float[frames * rows * columns];
		for (int line = 0; line < frames * outerRows(); line++) {
			final int to = source(line) * columns;
			final int from = line * outerColumns();
			for (int c = 0; c < wide; c++) {
				x[to] += outer[from + c];
				x[to + columns - 1] += outer[from + wide + columns + c];
			}
			for (int c = 0; c < columns; c++)
				x[to + c] += outer[from + wide + c];
		}
		return x;
	}

	/** The row of the movie that a row with margins shows. */
	private int source(final int line) {
		return line / outerRows() * rows + Math.min(rows - 1, Math.max(0, line % outerRows() - high));
	}

	float[] zerosAround(final float[] x) {
		final float[] outer = new float[frames * outerRows() * outerColumns()];
		for (int line = 0; line < frames * rows; line++)
			System.arraycopy(x, line * columns, outer, inside(line), columns);
		return outer;
	}

	/** Its adjoint. */
	float[] without(final float[] outer) {
		final float[] x = new float[frames * rows * columns];
		for (int line = 0; line < frames * rows; line++)
			System.arraycopy(outer, inside(line), x, line * columns, columns);
		return x;
	}

	/** Where a row of the movie begins between its margins. */
	private int inside(final int line) {
		return (line / rows * outerRows() + high + line % rows) * outerColumns() + wide;
	}
}
