package io.github.unrollj.dublid.simulation;

import io.github.unrollj.tensor.Tensor;

import java.util.random.RandomGenerator;

/** A camera's noise: of the electronics, the same everywhere, and of the photons, in its Gaussian limit. */
public final class SensorNoise {

	private SensorNoise() {}

	/**
	 * Adds noise in place; values may become negative.
	 *
	 * @param read standard deviation of the electronics' noise, relative to the peak
	 * @param shot standard deviation of the photons' noise at the peak, relative to the peak: 1 / sqrt(photons at the
	 *          peak); its variance is proportional to the value
	 * @param peak of the plane's scale
	 */
	public static void add(final Tensor plane, final double read, final double shot, final double peak,
		final RandomGenerator random)
	{
		final float[] values = plane.real();
		for (int i = 0; i < values.length; i++) {
			final double level = Math.max(0, values[i] / peak);
			values[i] += (float) (peak * Math.sqrt(read * read + shot * shot * level) * random.nextGaussian());
		}
	}
}
