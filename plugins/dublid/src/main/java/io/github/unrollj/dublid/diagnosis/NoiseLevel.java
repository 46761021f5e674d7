package io.github.unrollj.dublid.diagnosis;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * The standard deviation of an image's noise: of the second differences along both axes, a filter that does not see
 * planes nor edges along the axes (Immerkaer, CVIU 1996), the median absolute value, which structure hardly changes.
 */
public final class NoiseLevel {

	/** Median absolute value of a normal variable of standard deviation 1. */
	private static final double MEDIAN = 0.6744897501960817;
	/** Euclidean norm of the filter [1, -2, 1] x [1, -2, 1]. */
	private static final double NORM = 6;
	/** Of larger images so many pixels are looked at, spread over them. */
	private static final int PIXELS = 1 << 20;

	private NoiseLevel() {}

	/**
	 * @param image real [rows, columns]
	 * @return on the image's scale; 0 for images below 3 x 3 pixels, and where most of the image is exactly flat
	 */
	public static double of(final Tensor image) {
		final int rows = image.size(0) - 2;
		final int columns = image.size(1) - 2;
		if (rows < 1 || columns < 1) return 0;
		final int step = (int) ((long) rows * columns / PIXELS + 1);
		final float[] size = new float[(rows * columns + step - 1) / step];
		for (int i = 0; i < size.length; i++) {
			final int place = i * step;
			size[i] = Math.abs(mixed(image, place / columns, place % columns));
		}
		Arrays.sort(size);
		return size[size.length / 2] / (MEDIAN * NORM);
	}

	private static float mixed(final Tensor image, final int row, final int column) {
		return second(image, row, column) - 2 * second(image, row + 1, column) + second(image, row + 2, column);
	}

	private static float second(final Tensor image, final int row, final int column) {
		final float[] values = image.real();
		final int i = row * image.size(1) + column;
		return values[i] - 2 * values[i + 1] + values[i + 2];
	}
}
