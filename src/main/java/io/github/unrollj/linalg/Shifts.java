package io.github.unrollj.linalg;

/**
 * The windows of an image [channels, rows, columns] that a kernel [kernelRows, kernelColumns] sees, as matrices that are
 * not stored. By taps, [channels * kernelRows * kernelColumns, down * across]: each row is a channel, shifted by a tap.
 */
record Shifts(int channels, int rows, int columns, int kernelRows, int kernelColumns) {

	/** Positions of the kernel from top to bottom. */
	int down() {
		return rows - kernelRows + 1;
	}

	/** Positions of the kernel from left to right. */
	int across() {
		return columns - kernelColumns + 1;
	}

	/** Numbers in a window. */
	int taps() {
		return channels * kernelRows * kernelColumns;
	}

	/** [taps, down * across], taps in the order channel, row, column. */
	RowSource byTaps(final float[] image) {
		return (tap, from, count, to, at) -> {
			final int across = across();
			final int start = start(tap);
			int column = from % across;
			int source = start + from / across * columns + column;
			for (int done = 0; done < count;) {
				final int run = Math.min(count - done, across - column);
				System.arraycopy(image, source, to, at + done, run);
				done += run;
				source += run + kernelColumns - 1;
				column = 0;
			}
		};
	}

	/**
	 * [down * across, taps], a window per row, taps in the order row, column, channel.
	 *
	 * @param pixels the image as [rows, columns, channels]
	 */
	RowSource byWindows(final float[] pixels) {
		final int length = kernelColumns * channels;
		return (window, from, count, to, at) -> {
			final int start = (window / across() * columns + window % across()) * channels;
			int offset = from % length;
			int line = from / length;
			for (int done = 0; done < count;) {
				final int run = Math.min(count - done, length - offset);
				System.arraycopy(pixels, start + line * columns * channels + offset, to, at + done, run);
				done += run;
				line++;
				offset = 0;
			}
		};
	}

	/** Adds windows by taps, [taps, lines * across], whose first row of windows is {@code first}, to the image. */
	void add(final float[] windows, final int first, final int lines, final float[] image) {
		final int across = across();
		final float[] row = new float[across];
		final float[] sum = new float[across];
		for (int tap = 0; tap < taps(); tap++) {
			for (int y = 0; y < lines; y++) {
				final int target = start(tap) + (first + y) * columns;
				System.arraycopy(image, target, sum, 0, across);
				System.arraycopy(windows, (tap * lines + y) * across, row, 0, across);
				Rows.add(sum, row, across);
				System.arraycopy(sum, 0, image, target, across);
			}
		}
	}

	private int start(final int tap) {
		final int row = tap / kernelColumns % kernelRows;
		return (tap / (kernelRows * kernelColumns) * rows + row) * columns + tap % kernelColumns;
	}
}
