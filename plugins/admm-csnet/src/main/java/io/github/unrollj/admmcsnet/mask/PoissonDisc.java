package io.github.unrollj.admmcsnet.mask;

import java.util.random.RandomGenerator;

/**
 * Variable-density Poisson-disc sampling: outside a complete disc in the centre no two points are nearer than the
 * smaller of their two distances, which grow with the distance from the centre.
 * <p>
 * All points of the grid are visited in one random order, and each that no earlier one has claimed is taken and claims
 * its own surroundings: the pattern is complete, no further point would fit, and the work is proportional to the grid.
 * The scale of the distances is solved for; of the few points too many, the last ones are given back.
 */
final class PoissonDisc {

	/** Distance in the centre relative to that at the highest frequency: the density there does not become infinite. */
	private static final double FLOOR = 0.3;
	private static final int STEPS = 18;

	private final FrequencyGrid grid;
	private final float[] radii;
	private final double disc;
	private final int[] order;
	private final int[] taken;
	private final int sampled;

	private PoissonDisc(final FrequencyGrid grid, final double fraction, final RandomGenerator random) {
		this.grid = grid;
		this.radii = grid.radii();
		this.sampled = Math.max(1, (int) Math.round(fraction * grid.count()));
		this.disc = grid.radiusOf(RandomPoints.DISC_SHARE * sampled);
		this.order = permutation(grid.count(), random);
		this.taken = new int[grid.count()];
	}

	static float[] draw(final FrequencyGrid grid, final double fraction, final RandomGenerator random) {
		return new PoissonDisc(grid, fraction, random).solve();
	}

	private float[] solve() {
		double dense = 0;
		double sparse = Math.max(grid.rows(), grid.columns());
		for (int i = 0; i < STEPS && sparse - dense > 1e-4 * sparse; i++) {
			// halved until it is dense enough, then bisected in proportion
			final double middle = dense == 0 ? sparse / 2 : Math.sqrt(dense * sparse);
			if (take(middle) >= sampled) dense = middle;
			else sparse = middle;
		}
		take(dense);
		final float[] mask = new float[grid.count()];
		for (int i = 0; i < sampled; i++)
			mask[taken[i]] = 1;
		return mask;
	}

	/** Takes points, the disc's first; returns how many. */
	private int take(final double scale) {
		final boolean[] claimed = new boolean[grid.count()];
		int count = 0;
		for (final int i : order) {
			if (inDisc(i)) {
				taken[count++] = i;
				claimed[i] = true;
			}
		}
		for (final int i : order) {
			if (claimed[i]) continue;
			taken[count++] = i;
			claim(i, scale * (FLOOR + radii[i]), claimed);
		}
		return count;
	}

	private boolean inDisc(final int i) {
		return radii[i] == 0 || radii[i] < disc;
	}

	/** Claims all points nearer than the distance, itself included; k-space does not go round its edges. */
	private void claim(final int i, final double distance, final boolean[] claimed) {
		claimed[i] = true;
		final int row = FrequencyGrid.frequency(i / grid.columns(), grid.rows());
		final int column = FrequencyGrid.frequency(i % grid.columns(), grid.columns());
		final int reach = (int) Math.ceil(distance) - 1;
		final int top = Math.max(-(grid.rows() / 2), row - reach);
		final int bottom = Math.min((grid.rows() - 1) / 2, row + reach);
		for (int r = top; r <= bottom; r++) {
			final int dy = r - row;
			final int dx = (int) Math.ceil(Math.sqrt(distance * distance - dy * dy)) - 1;
			final int left = Math.max(-(grid.columns() / 2), column - dx);
			final int right = Math.min((grid.columns() - 1) / 2, column + dx);
			for (int c = left; c <= right; c++)
				claimed[grid.index(r, c)] = true;
		}
	}

	private static int[] permutation(final int n, final RandomGenerator random) {
		final int[] order = new int[n];
		for (int i = 0; i < n; i++) {
			final int j = random.nextInt(i + 1);
			order[i] = order[j];
			order[j] = i;
		}
		return order;
	}
}
