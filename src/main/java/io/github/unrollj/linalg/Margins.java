package io.github.unrollj.linalg;

/** A margin of so many rows and columns on each side of an image of several channels. */
record Margins(int channels, int rows, int columns, int marginRows, int marginColumns) {

	/** From [channels, rows, columns] to [channels, rows + 2 marginRows, columns + 2 marginColumns], with zeros around. */
	float[] add(final float[] image) {
		final float[] wide = new float[channels * (rows + 2 * marginRows) * (columns + 2 * marginColumns)];
		for (int i = 0; i < channels * rows; i++)
			System.arraycopy(image, i * columns, wide, start(i), columns);
		return wide;
	}

	/** The other way round. */
	float[] remove(final float[] wide) {
		final float[] image = new float[channels * rows * columns];
		for (int i = 0; i < channels * rows; i++)
			System.arraycopy(wide, start(i), image, i * columns, columns);
		return image;
	}

	/** Where row i of all channels' rows begins in the wide image. */
	private int start(final int i) {
		final int row = i / rows * (rows + 2 * marginRows) + marginRows + i % rows;
		return row * (columns + 2 * marginColumns) + marginColumns;
	}
}
