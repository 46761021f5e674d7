package io.github.unrollj.lista.simulation;

import io.github.unrollj.tensor.Tensor;

import java.util.random.RandomGenerator;

/** Noise of a camera: a part that does not depend on the signal, and shot noise whose variance grows with it. */
public final class CameraNoise {

	private CameraNoise() {}

	/**
	 * Adds noise in place; values may become negative.
	 *
	 * @param sigma standard deviation at the peak, relative to the peak
	 * @param shot share of the variance at the peak that is shot noise, 0 to 1
	 * @param peak of the plane's scale
	 */
	public static void add(final Tensor plane, final double sigma, final double shot, final double peak,
		final RandomGenerator random)
	{
		final float[] values = plane.real();
		for (int i = 0; i < values.length; i++) {
			final double level = Math.max(0, values[i] / peak);
			values[i] += (float) (sigma * peak * Math.sqrt(1 - shot + shot * level) * random.nextGaussian());
		}
	}
}
