package io.github.unrollj.admmcsnet.mask;

import java.util.random.RandomGenerator;

/**
 * Whole columns of k-space: phase encoding along the row axis, read-out along the column axis. About a third of them
 * are the complete centre, as in the fastMRI data (Zbontar et al. 2018: 8 % of all columns of 25 %), the others are
 * drawn at random, with a density that falls off with the frequency.
 */
final class CartesianLines {

	private static final double CENTRE_SHARE = 0.32;
	private static final double KNEE = 0.15;

	private CartesianLines() {}

	static float[] draw(final FrequencyGrid grid, final double fraction, final RandomGenerator random) {
		final int columns = grid.columns();
		final int sampled = Math.max(1, (int) Math.round(fraction * columns));
		final int centre = Math.max(1, (int) Math.round(CENTRE_SHARE * sampled));
		final float[] line = WeightedChoice.draw(columns, c -> weight(c, columns, centre), sampled, random);
		final float[] mask = new float[grid.count()];
		for (int r = 0; r < grid.rows(); r++)
			System.arraycopy(line, 0, mask, r * columns, columns);
		return mask;
	}

	private static double weight(final int column, final int columns, final int centre) {
		final int frequency = FrequencyGrid.frequency(column, columns);
		if (-centre <= 2 * frequency && 2 * frequency < centre) return Double.POSITIVE_INFINITY;
		final double distance = 2.0 * Math.abs(frequency) / columns / KNEE;
		return 1 / (1 + distance * distance);
	}
}
