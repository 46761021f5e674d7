package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.linalg.Rows;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * The adjoint of {@link ShiftedRows}: what is added to the rows by tap ends, shifted back, in a padded image. Sums of a
 * row stay in arrays of their own until all image rows that reach it are done.
 */
final class SpreadRows {

	private final float[][] parts;
	private final int stride;
	private final int kernel;
	private final boolean flipped;
	private final float[][][] ring;
	private float[] line;
	private int first;
	private int width;
	private int done;
	private Band band;

	/**
	 * @param padded what is added to, with kernel - 1 more rows and columns than the image
	 * @param kernel edge length, odd
	 * @param flipped as in {@link ShiftedRows}
	 */
	SpreadRows(final Tensor padded, final int kernel, final boolean flipped) {
		parts = padded.isComplex() ? new float[][] { padded.real(), padded.imaginary() } : new float[][] { padded.real() };
		stride = padded.size(1);
		this.kernel = kernel;
		this.flipped = flipped;
		ring = new float[kernel][kernel][];
	}

	/** Goes to the top of a strip. */
	void begin(final int firstColumn, final int columns) {
		begin(firstColumn, columns, new Band(0, Integer.MAX_VALUE));
	}

	/** Goes to the top of a strip of a band, outside which nothing is written. */
	void begin(final int firstColumn, final int columns, final Band rows) {
		band = rows;
		first = firstColumn;
		width = columns;
		done = band.firstImageRow(kernel);
		line = new float[columns];
		for (final float[][] shifts : ring)
			for (int b = 0; b < kernel; b++)
				shifts[b] = new float[parts.length * columns];
	}

	/** The rows by tap that an image row is to be added to; rows must be asked for from top to bottom. */
	void at(final int row, final float[][] taps) {
		for (; done < row; done++)
			flush(done);
		for (int tap = 0; tap < taps.length; tap++) {
			final int i = flipped ? taps.length - 1 - tap : tap;
			taps[tap] = ring[(row + i / kernel) % kernel][i % kernel];
		}
	}

	/** Ends the strip of an image of so many rows, or of a band that ends there. */
	void end(final int rows) {
		for (; done < rows + kernel - 1 && done < band.end(); done++)
			flush(done);
	}

	private void flush(final int row) {
		final float[][] shifts = ring[row % kernel];
		for (int p = 0; p < parts.length && band.contains(row); p++) {
			for (int b = 0; b < kernel; b++) {
				System.arraycopy(shifts[b], p * width, line, 0, width);
				addTo(parts[p], row * stride + first + b);
			}
		}
		for (final float[] shift : shifts)
			Arrays.fill(shift, 0);
	}

	private void addTo(final float[] plane, final int start) {
		final float[] sum = new float[width];
		System.arraycopy(plane, start, sum, 0, width);
		Rows.add(sum, line, width);
		System.arraycopy(sum, 0, plane, start, width);
	}
}
