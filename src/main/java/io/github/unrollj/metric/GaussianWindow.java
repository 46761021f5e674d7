package io.github.unrollj.metric;

import java.util.Arrays;

/** Weighted means of an image, or of the product of two, in every window of 11 x 11 pixels inside it. */
final class GaussianWindow {

	private static final int SIZE = 11;
	private static final double DEVIATION = 1.5;

	private final int rows;
	private final int columns;
	private final double[] weights = new double[SIZE];

	GaussianWindow(final int rows, final int columns) {
		if (rows < SIZE || columns < SIZE) {
			throw new IllegalArgumentException("Ssim needs " + SIZE + " x " + SIZE + " pixels at least, not " + rows +
				" x " + columns);
		}
		this.rows = rows;
		this.columns = columns;
		double sum = 0;
		for (int k = 0; k < SIZE; k++) {
			final double distance = (k - SIZE / 2) / DEVIATION;
			weights[k] = Math.exp(-distance * distance / 2);
			sum += weights[k];
		}
		for (int k = 0; k < SIZE; k++)
			weights[k] /= sum;
	}

	/** Means of a, or of a b if b is not null: [rows - 10, columns - 10]. */
	double[] mean(final float[] a, final float[] b) {
		final int outRows = rows - SIZE + 1;
		final int outColumns = columns - SIZE + 1;
		final double[] means = new double[outRows * outColumns];
		final double[] line = new double[columns];
		for (int r = 0; r < outRows; r++) {
			Arrays.fill(line, 0);
			for (int k = 0; k < SIZE; k++)
				addRow(weights[k], a, b, (r + k) * columns, line);
			for (int c = 0; c < outColumns; c++) {
				double sum = 0;
				for (int k = 0; k < SIZE; k++)
					sum += weights[k] * line[c + k];
				means[r * outColumns + c] = sum;
			}
		}
		return means;
	}

	private static void addRow(final double weight, final float[] a, final float[] b, final int offset,
		final double[] line)
	{
		if (b == null) {
			for (int c = 0; c < line.length; c++)
				line[c] += weight * a[offset + c];
		}
		else {
			for (int c = 0; c < line.length; c++)
				line[c] += weight * a[offset + c] * b[offset + c];
		}
	}
}
