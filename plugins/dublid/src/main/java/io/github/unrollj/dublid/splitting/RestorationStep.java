package io.github.unrollj.dublid.splitting;

import java.util.Arrays;

/**
 * One step of a {@link Restoration}. Filtered images are thresholded in pairs, as total variation does it with the
 * differences along rows and columns.
 *
 * @param filters [2 pairs, size, size] of zero mean, size odd, as cross-correlations; the two of a pair follow each other
 * @param thresholds [pairs], positive: heights of edges for images in [0, 1]
 * @param shapes [pairs, {@link PairShrinkage#SHAPES}] by how much the shrinkage differs from total variation's
 * @param penalty positive: how much the filtered image is held to the edges
 */
public record RestorationStep(float[] filters, float[] thresholds, float[] shapes, float penalty) {

	/** With total variation's shrinkage. */
	public static RestorationStep of(final float[] filters, final float threshold, final float penalty) {
		return new RestorationStep(filters, new float[] { threshold }, new float[PairShrinkage.SHAPES], penalty);
	}

	/**
	 * What remains of an edge, as a function of its height.
	 *
	 * @param shapes of some shrinkages
	 * @param number of the one that is wanted
	 * @param highest height, in thresholds
	 * @param points at equal distances from height 0 on, at least 2
	 */
	public static float[] shrinkage(final float[] shapes, final int number, final double highest, final int points) {
		final float[] height = new float[points];
		for (int i = 0; i < points; i++)
			height[i] = (float) (highest * i / (points - 1));
		new PairShrinkage(1, own(shapes, number)).apply(height, new float[points], points);
		return height;
	}

	int pairs() {
		return thresholds.length;
	}

	FilterBank bank() {
		return new FilterBank(filters, 2 * pairs());
	}

	/** What remains of a pair's filtered images. */
	PairShrinkage shrinkage(final int pair) {
		return new PairShrinkage(thresholds[pair], own(shapes, pair));
	}

	private static float[] own(final float[] shapes, final int pair) {
		return Arrays.copyOfRange(shapes, pair * PairShrinkage.SHAPES, (pair + 1) * PairShrinkage.SHAPES);
	}
}
