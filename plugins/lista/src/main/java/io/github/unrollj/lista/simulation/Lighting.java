package io.github.unrollj.lista.simulation;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Random;

/**
 * How much light there is.
 *
 * @param photons detected from the brightest objects (99.9th percentile of the pixels) per pixel and exposure, 1 to 1e5
 * @param background photons per pixel that come from no object, 0 to 1e4
 * @param uneven share of the illumination that is missing in the corner where it is weakest, 0 to 0.9
 */
public record Lighting(double photons, double background, double uneven) {

	private static final double BRIGHT = 0.999;

	/** How far from the centre, relative to half of the diagonal, the illumination may have its maximum. */
	private static final double OFF_CENTRE = 0.3;

	/** @throws IllegalArgumentException naming the parameter that is out of range */
	public Lighting {
		Range.require("photons", photons, 1, 1e5);
		Range.require("background (photons)", background, 0, 1e4);
		Range.require("uneven", uneven, 0, 0.9);
	}

	/**
	 * Turns light in any unit into expected photons, in place.
	 *
	 * @param light real [rows, columns], not negative
	 */
	void illuminate(final Tensor light, final Random random) {
		final int columns = light.size(1);
		final double diagonal = Math.hypot(light.size(0), columns) / 2;
		final double x = columns / 2.0 + OFF_CENTRE * diagonal * (2 * random.nextDouble() - 1);
		final double y = light.size(0) / 2.0 + OFF_CENTRE * diagonal * (2 * random.nextDouble() - 1);
		final double farthest = Math.hypot(Math.max(x, columns - x), Math.max(y, light.size(0) - y));
		final double steepness = -Math.log(1 - uneven) / (farthest * farthest);
		final float[] values = light.real();
		final double scale = photons / bright(values);
		for (int i = 0; i < values.length; i++) {
			final double dx = i % columns + 0.5 - x;
			final double dy = i / columns + 0.5 - y;
			final double share = Math.exp(-steepness * (dx * dx + dy * dy));
			values[i] = (float) (share * (scale * values[i] + background));
		}
	}

	private static double bright(final float[] values) {
		final float[] sorted = values.clone();
		Arrays.sort(sorted);
		final float level = sorted[(int) Math.round(BRIGHT * (sorted.length - 1))];
		if (level > 0) return level;
		return sorted[sorted.length - 1] > 0 ? sorted[sorted.length - 1] : 1;
	}
}
