package io.github.unrollj.dublid.image;

import io.github.unrollj.tensor.Tensor;

/**
 * Continues a plane to the right and downwards until it is periodic: from the last pixel of every row, then of every
 * column, smoothly to the first. Deblurring in the Fourier domain then meets no edge where the image ends.
 */
public final class PeriodicBorder {

	private PeriodicBorder() {}

	/**
	 * @param plane real [rows, columns]
	 * @param rows of the result, not fewer
	 * @param columns of the result, not fewer
	 */
	public static Tensor around(final Tensor plane, final int rows, final int columns) {
		final int height = plane.size(0);
		final int width = plane.size(1);
		if (rows < height || columns < width) {
			throw new IllegalArgumentException(plane + " cannot be continued to " + rows + " x " + columns + " pixels");
		}
		final Tensor result = Tensor.zeros(rows, columns);
		final float[] a = result.real();
		for (int r = 0; r < height; r++) {
			System.arraycopy(plane.real(), r * width, a, r * columns, width);
			continueLine(a, r * columns, 1, width, columns);
		}
		for (int c = 0; c < columns; c++)
			continueLine(a, c, columns, height, rows);
		return result;
	}

	private static void continueLine(final float[] a, final int start, final int step, final int known, final int size) {
		final float last = a[start + (known - 1) * step];
		final float first = a[start];
		for (int i = known; i < size; i++) {
			final double t = (i - known + 1.0) / (size - known + 1);
			a[start + i * step] = (float) (last + t * t * (3 - 2 * t) * (first - last));
		}
	}
}
