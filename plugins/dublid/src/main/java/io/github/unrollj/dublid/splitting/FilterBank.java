package io.github.unrollj.dublid.splitting;

import io.github.unrollj.linalg.Correlation;

/**
 * Cross-correlations of a periodic image with filters, and back, by bands of rows which stay in a thread's cache.
 * Immutable.
 */
final class FilterBank {

	private final float[] filters;
	private final int count;
	private final int size;

	/** @param filters [count, size, size], size odd */
	FilterBank(final float[] filters, final int count) {
		this.filters = filters;
		this.count = count;
		this.size = (int) Math.round(Math.sqrt(filters.length / count));
	}

	int count() {
		return count;
	}

	/** By how many pixels a band is larger than its result, on every side. */
	int margin() {
		return size / 2;
	}

	/** The filtered images [count, rows, columns] of a band [rows + 2 margin, columns + 2 margin]. */
	float[] apply(final float[] band, final int rows, final int columns) {
		return correlation(rows, columns).apply(band, filters);
	}

	/** The adjoint: a band from filtered images. */
	float[] adjoint(final float[] filtered, final int rows, final int columns) {
		return correlation(rows, columns).inputGradient(filtered, filters);
	}

	/** The gradient with respect to the filters, of {@code apply} to a band, or the adjoint with the roles exchanged. */
	float[] gradient(final float[] band, final float[] filtered, final int rows, final int columns) {
		return correlation(rows, columns).kernelGradient(band, filtered);
	}

	private Correlation correlation(final int rows, final int columns) {
		return Correlation.of(1, count, rows + 2 * margin(), columns + 2 * margin(), size, size);
	}

	/** Rows and columns of {@link #power}. */
	int powerSize() {
		return 2 * size - 1;
	}

	/** The sum of the filters' autocorrelations [2 size - 1, 2 size - 1], whose spectrum is the sum of their powers. */
	float[] power() {
		final float[] sum = new float[powerSize() * powerSize()];
		for (int i = 0; i < count; i++)
			for (int p = 0; p < size * size; p++)
				for (int q = 0; q < size * size; q++)
					sum[lag(p, q)] += filters[i * size * size + p] * filters[i * size * size + q];
		return sum;
	}

	/** The gradient with respect to the filters, given the one with respect to {@link #power}. */
	float[] powerGradient(final float[] d) {
		final float[] gradient = new float[filters.length];
		for (int i = 0; i < count; i++)
			for (int p = 0; p < size * size; p++)
				for (int q = 0; q < size * size; q++)
					gradient[i * size * size + p] += (d[lag(p, q)] + d[lag(q, p)]) * filters[i * size * size + q];
		return gradient;
	}

	private int lag(final int p, final int q) {
		final int down = q / size - p / size + size - 1;
		final int right = q % size - p % size + size - 1;
		return down * powerSize() + right;
	}

	/** Rows {@code first} to {@code first + rows - 1} of a periodic image, and the margin around them. */
	float[] band(final float[] image, final int height, final int columns, final int first, final int rows) {
		final int margin = margin();
		final int width = columns + 2 * margin;
		final float[] band = new float[(rows + 2 * margin) * width];
		for (int i = 0; i < rows + 2 * margin; i++) {
			final int from = Math.floorMod(first - margin + i, height) * columns;
			System.arraycopy(image, from, band, i * width + margin, columns);
			for (int j = 0; j < margin; j++) {
				band[i * width + j] = image[from + columns - margin + j];
				band[(i + 1) * width - margin + j] = image[from + j];
			}
		}
		return band;
	}

	/** The adjoint of {@link #band}: adds a band to a periodic image. */
	void addBand(final float[] image, final int height, final int columns, final int first, final int rows,
		final float[] band)
	{
		final int margin = margin();
		final int width = columns + 2 * margin;
		for (int i = 0; i < rows + 2 * margin; i++) {
			final int to = Math.floorMod(first - margin + i, height) * columns;
			for (int j = 0; j < width; j++) {
				final int column = j - margin;
				image[to + (column < 0 ? column + columns : column < columns ? column : column - columns)] += band[i * width + j];
			}
		}
	}
}
