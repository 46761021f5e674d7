package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.tensor.Tensor;

/**
 * What a square kernel sees of an image, row by row: for each of its taps the image's row, shifted, as an array of its
 * own. Of a complex image the two parts stand side by side, because real kernels act on both alike. The image is walked
 * in strips of columns, each from top to bottom, so that all rows in use stay in the cache.
 */
final class ShiftedRows {

	private final float[][] parts;
	private final int stride;
	private final int kernel;
	private final boolean flipped;
	private final float[][][] ring;
	private int first;
	private int width;
	private int next;

	/**
	 * @param padded the image with kernel - 1 more rows and columns, half of them on each side
	 * @param kernel edge length, odd
	 * @param flipped whether tap (a, b) is to see what lies opposite, as in a convolution: the pixel at minus (a, b)
	 * @param depth image rows that can be asked for at a time
	 */
	ShiftedRows(final Tensor padded, final int kernel, final boolean flipped, final int depth) {
		parts = padded.isComplex() ? new float[][] { padded.real(), padded.imaginary() } : new float[][] { padded.real() };
		stride = padded.size(1);
		this.kernel = kernel;
		this.flipped = flipped;
		ring = new float[kernel + depth - 1][kernel][];
	}

	/** Goes to the top of a strip. */
	void begin(final int firstColumn, final int columns) {
		begin(firstColumn, columns, 0);
	}

	/** Goes to an image row of a strip. */
	void begin(final int firstColumn, final int columns, final int row) {
		first = firstColumn;
		width = columns;
		next = row;
		for (final float[][] shifts : ring)
			for (int b = 0; b < kernel; b++)
				shifts[b] = new float[parts.length * columns];
	}

	/** The rows by tap for an image row; rows must be asked for from top to bottom. */
	void at(final int row, final float[][] taps) {
		for (; next < row + kernel; next++)
			load(next);
		for (int tap = 0; tap < taps.length; tap++) {
			final int i = flipped ? taps.length - 1 - tap : tap;
			taps[tap] = ring[(row + i / kernel) % ring.length][i % kernel];
		}
	}

	private void load(final int row) {
		final float[][] shifts = ring[row % ring.length];
		for (int b = 0; b < kernel; b++)
			for (int p = 0; p < parts.length; p++)
				System.arraycopy(parts[p], row * stride + first + b, shifts[b], p * width, width);
	}
}
