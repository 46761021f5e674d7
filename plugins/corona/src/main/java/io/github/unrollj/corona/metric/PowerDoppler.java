package io.github.unrollj.corona.metric;

import io.github.unrollj.tensor.Tensor;

/**
 * Images [rows, columns] of a movie [frames, rows, columns], complex or real: the mean power over time (power Doppler) and
 * the largest (maximum intensity), linear or in dB.
 */
public final class PowerDoppler {

	private PowerDoppler() {}

	/** Mean of |x|^2 over the frames. */
	public static Tensor power(final Tensor movie) {
		final Tensor image = Tensor.zeros(movie.size(1), movie.size(2));
		final int pixels = image.count();
		for (int i = 0; i < movie.count(); i++)
			image.real()[i % pixels] += power(movie, i) / movie.size(0);
		return image;
	}

	/** Largest |x|^2 of the frames. */
	public static Tensor maximum(final Tensor movie) {
		final Tensor image = Tensor.zeros(movie.size(1), movie.size(2));
		final int pixels = image.count();
		for (int i = 0; i < movie.count(); i++)
			image.real()[i % pixels] = Math.max(image.real()[i % pixels], power(movie, i));
		return image;
	}

	private static float power(final Tensor movie, final int i) {
		final float re = movie.real()[i];
		final float im = movie.isComplex() ? movie.imaginary()[i] : 0;
		return re * re + im * im;
	}

	/**
	 * A power image in dB relative to its maximum: from -range, to which all that is weaker is raised, to 0. An image of
	 * zeros is -range everywhere.
	 *
	 * @param power linear, not negative; not changed
	 * @param range dynamic range, dB, positive
	 * @throws IllegalArgumentException if the range is not positive
	 */
	public static Tensor decibels(final Tensor power, final double range) {
		if (!(range > 0)) throw new IllegalArgumentException("range (dB) is " + range + " and must be over 0");
		float max = Float.MIN_NORMAL;
		for (final float p : power.real())
			max = Math.max(max, p);
		final Tensor image = power.zerosLike();
		for (int i = 0; i < image.count(); i++)
			image.real()[i] = (float) Math.max(-range, 10 * Math.log10(power.real()[i] / max));
		return image;
	}
}
