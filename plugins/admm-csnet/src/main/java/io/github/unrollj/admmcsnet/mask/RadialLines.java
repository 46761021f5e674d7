package io.github.unrollj.admmcsnet.mask;

import java.util.Arrays;

/**
 * Pseudo-radial sampling: straight lines through the centre, at equal angles in units of the highest frequencies, each
 * with one point per column where it is flat and one per row where it is steep. Frequency -n/2 of even sizes is left
 * out, so that every mask is symmetric under point reflection.
 */
final class RadialLines {

	/** The fraction is reached when it is, to a tenth of a percent. */
	private static final double ROUNDING = 0.0005;

	private final FrequencyGrid grid;
	private final double firstAngle;

	/** @param firstAngle of the first line, in radians from the row axis */
	RadialLines(final FrequencyGrid grid, final double firstAngle) {
		this.grid = grid;
		this.firstAngle = firstAngle;
	}

	/** The fewest lines that reach the fraction, or all of k-space where no lines do. */
	float[] reaching(final double fraction) {
		int tooFew = 0;
		int enough = 4 * Math.max(grid.rows(), grid.columns());
		if (!reaches(fraction, enough)) return full();
		while (enough - tooFew > 1) {
			final int middle = (tooFew + enough) / 2;
			if (reaches(fraction, middle)) enough = middle;
			else tooFew = middle;
		}
		return draw(enough);
	}

	private boolean reaches(final double fraction, final int lines) {
		double points = 0;
		for (final float sampled : draw(lines))
			points += sampled;
		return points / grid.count() >= fraction - ROUNDING;
	}

	private float[] full() {
		final float[] mask = new float[grid.count()];
		Arrays.fill(mask, 1);
		return mask;
	}

	private float[] draw(final int lines) {
		final float[] mask = new float[grid.count()];
		for (int i = 0; i < lines; i++)
			line(firstAngle + Math.PI * i / lines, mask);
		return mask;
	}

	private void line(final double angle, final float[] mask) {
		final double right = Math.cos(angle) * grid.columns();
		final double down = Math.sin(angle) * grid.rows();
		final int width = (grid.columns() - 1) / 2;
		final int height = (grid.rows() - 1) / 2;
		if (Math.abs(right) >= Math.abs(down)) {
			for (int c = -width; c <= width; c++) {
				final int r = (int) Math.rint(c * down / right);
				if (Math.abs(r) <= height) mask[grid.index(r, c)] = 1;
			}
		}
		else {
			for (int r = -height; r <= height; r++) {
				final int c = (int) Math.rint(r * right / down);
				if (Math.abs(c) <= width) mask[grid.index(r, c)] = 1;
			}
		}
	}
}
