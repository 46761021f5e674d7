package io.github.unrollj.admmcsnet.mask;

import java.util.random.RandomGenerator;

/**
 * Variable-density random sampling (Lustig, Donoho and Pauly 2007): single points, exactly as many as asked for, with a
 * density that falls off with the square of the distance from a complete disc in the centre.
 */
final class RandomPoints {

	/** Share of all points that are in the complete disc. */
	static final double DISC_SHARE = 0.05;
	private static final double KNEE = 0.2;

	private RandomPoints() {}

	static float[] draw(final FrequencyGrid grid, final double fraction, final RandomGenerator random) {
		final int sampled = Math.max(1, (int) Math.round(fraction * grid.count()));
		final double disc = grid.radiusOf(DISC_SHARE * sampled);
		final float[] radii = grid.radii();
		return WeightedChoice.draw(grid.count(), i -> weight(radii[i], disc), sampled, random);
	}

	private static double weight(final double radius, final double disc) {
		if (radius == 0 || radius < disc) return Double.POSITIVE_INFINITY;
		return 1 / (1 + radius * radius / (KNEE * KNEE));
	}
}
