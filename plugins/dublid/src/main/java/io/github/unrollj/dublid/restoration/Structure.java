package io.github.unrollj.dublid.restoration;

import io.github.unrollj.image.Window;
import io.github.unrollj.tensor.Tensor;

/**
 * How much there is to see in an image: the mean absolute difference of neighbouring pixels, in which a few bright spots
 * do not count for more than they are.
 */
final class Structure {

	private Structure() {}

	/** @param image real [..., rows, columns] */
	static double of(final Tensor image) {
		final int columns = image.size(-1);
		final int rows = image.count() / columns;
		final float[] values = image.real();
		double sum = 0;
		for (int r = 0; r < rows; r++) {
			float line = 0;
			for (int i = r * columns + 1; i < (r + 1) * columns; i++)
				line += Math.abs(values[i] - values[i - 1]);
			for (int i = r * columns; r > 0 && i < (r + 1) * columns; i++)
				line += Math.abs(values[i] - values[i - columns]);
			sum += line;
		}
		return sum / image.count();
	}

	/**
	 * The part of an image with most structure, of those that overlap by half or more.
	 *
	 * @param image real [rows, columns]
	 * @param largest rows and columns of the part, as far as the image has them
	 */
	static Window richest(final Tensor image, final int largest) {
		final int rows = Math.min(largest, image.size(0));
		final int columns = Math.min(largest, image.size(1));
		Window best = null;
		double most = -1;
		for (final int row : starts(image.size(0) - rows, rows)) {
			for (final int column : starts(image.size(1) - columns, columns)) {
				final Window window = new Window(row, column, rows, columns);
				final double structure = of(window.of(image));
				if (structure <= most) continue;
				most = structure;
				best = window;
			}
		}
		return best;
	}

	/** Places from 0 to {@code last}, evenly spread, not more than half a length apart. */
	private static int[] starts(final int last, final int length) {
		final int steps = (2 * last + length - 1) / length;
		final int[] starts = new int[steps + 1];
		for (int i = 1; i <= steps; i++)
			starts[i] = (int) ((long) last * i / steps);
		return starts;
	}
}
