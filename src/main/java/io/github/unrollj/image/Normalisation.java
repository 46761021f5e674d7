package io.github.unrollj.image;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * An affine change of values and its inverse: normalised = (value - low)/(high - low).
 *
 * @param low the value that becomes 0
 * @param high the value that becomes 1, not equal to low
 */
public record Normalisation(double low, double high) {

	public Normalisation {
		if (!(high - low != 0 && Double.isFinite(high - low))) {
			throw new IllegalArgumentException("Values from " + low + " to " + high + " cannot be normalised");
		}
	}

	/**
	 * Percentiles of an image as 0 and 1. NaN are not counted; if the percentiles are equal, the upper one is put 1
	 * higher.
	 *
	 * @param lowPercent in [0, 100]
	 * @param highPercent in [lowPercent, 100]
	 */
	public static Normalisation percentiles(final Tensor image, final double lowPercent, final double highPercent) {
		if (!(0 <= lowPercent && lowPercent <= highPercent && highPercent <= 100)) {
			throw new IllegalArgumentException("Percentiles " + lowPercent + " and " + highPercent +
				" are not in order between 0 and 100");
		}
		final float[] sorted = image.real().clone();
		// NaN come last
		Arrays.sort(sorted);
		int count = sorted.length;
		while (count > 0 && Float.isNaN(sorted[count - 1]))
			count--;
		if (count == 0) throw new IllegalArgumentException("The image has no values to normalise by");
		final double low = percentile(sorted, count, lowPercent);
		final double high = percentile(sorted, count, highPercent);
		return new Normalisation(low, high > low ? high : low + Math.max(1, 1e-6 * Math.abs(low)));
	}

	private static double percentile(final float[] sorted, final int count, final double percent) {
		final double place = percent / 100 * (count - 1);
		final int below = (int) place;
		final int above = Math.min(below + 1, count - 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}

	/** Normalised values, as a new tensor. */
	public Tensor apply(final Tensor image) {
		return map(image, 1 / (high - low), -low / (high - low));
	}

	/** Values of the original scale, as a new tensor. */
	public Tensor inverse(final Tensor image) {
		return map(image, high - low, low);
	}

	private static Tensor map(final Tensor image, final double factor, final double offset) {
		final Tensor result = image.copy();
		final float[] values = result.real();
		for (int i = 0; i < values.length; i++)
			values[i] = (float) (factor * values[i] + offset);
		return result;
	}
}
