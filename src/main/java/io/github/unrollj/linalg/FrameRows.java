package io.github.unrollj.linalg;

/**
 * The same row of some frames of a movie [frames, rows, columns] side by side, with {@code margin} zeros behind each:
 * a long row, in which a frame's neighbour never reaches into it.
 */
record FrameRows(int first, int frames, int rows, int columns, int margin) {

	/** Numbers in a long row. */
	int length() {
		return frames * (columns + margin);
	}

	/** Row r of all frames; what is between them is left as it is. */
	void read(final float[] movie, final int r, final float[] row) {
		read(movie, r, row, 0);
	}

	private void read(final float[] movie, final int r, final float[] row, final int offset) {
		for (int t = 0; t < frames; t++)
			System.arraycopy(movie, ((first + t) * rows + r) * columns, row, offset + t * (columns + margin), columns);
	}

	/** Row r, once for each column of a kernel: entry c of copy v is column c + v - margin, zero outside the frame. */
	void read(final float[] movie, final int r, final int kernelColumns, final float[][] copies, final int at) {
		final float[] wide = new float[length() + kernelColumns - 1];
		read(movie, r, wide, margin);
		for (int v = 0; v < kernelColumns; v++)
			System.arraycopy(wide, v, copies[at + v], 0, length());
	}

	/** The other way round, without what is between the frames. */
	void write(final float[] row, final int r, final float[] movie) {
		for (int t = 0; t < frames; t++)
			System.arraycopy(row, t * (columns + margin), movie, ((first + t) * rows + r) * columns, columns);
	}
}
