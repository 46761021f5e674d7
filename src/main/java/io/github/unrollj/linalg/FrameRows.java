package io.github.unrollj.linalg;

import java.util.Arrays;

/**
 * The same row of some frames of a movie [frames, rows, columns] side by side, with {@code margin} zeros behind each:
 * a long row, in which a frame's neighbour never reaches into it.
 */
record FrameRows(int first, int frames, int rows, int columns, int margin) {

	/** Numbers in a long row. */
	int length() {
		return frames * (columns + margin);
	}

	/** Row r of all frames. */
	void read(final float[] movie, final int r, final float[] row) {
		read(movie, r, row, 0);
	}

	private void read(final float[] movie, final int r, final float[] row, final int offset) {
		for (int t = 0; t < frames; t++) {
			final int start = offset + t * (columns + margin);
			System.arraycopy(movie, ((first + t) * rows + r) * columns, row, start, columns);
			Arrays.fill(row, start + columns, start + columns + margin, 0);
		}
	}

	/**
	 * Row r with {@code margin} zeros on both sides: from number v on it is the row shifted for column v of a kernel that
	 * is 2 margin + 1 wide.
	 */
	void readWide(final float[] movie, final int r, final float[] row) {
		Arrays.fill(row, 0, margin, 0);
		read(movie, r, row, margin);
		Arrays.fill(row, margin + length(), 2 * margin + length(), 0);
	}

	/** The other way round, without what is between the frames. */
	void write(final float[] row, final int r, final float[] movie) {
		for (int t = 0; t < frames; t++)
			System.arraycopy(row, t * (columns + margin), movie, ((first + t) * rows + r) * columns, columns);
	}
}
