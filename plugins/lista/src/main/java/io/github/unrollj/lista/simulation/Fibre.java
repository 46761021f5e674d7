package io.github.unrollj.lista.simulation;

import java.util.Random;

/**
 * A worm-like chain: a curve whose direction diffuses, d angle = sqrt(ds / persistence) N(0, 1), so that the correlation
 * of directions falls by e over twice the persistence length in the plane. Lengths in um.
 *
 * @param persistence length
 * @param sd standard deviation of its cross-section, 0 for a line
 * @param light per um
 * @param unevenness of its label, relative
 */
record Fibre(double persistence, double sd, double light, double unevenness) {

	private static final double STEP = 0.1;

	/** Length over which the label and the depth change. */
	private static final double CHANGE = 0.5;

	/** How steeply fibres go up and down. */
	private static final double RISE = 0.05;

	/**
	 * Draws one.
	 *
	 * @param z depth where it begins
	 * @param inside where it may go: it ends where this says no
	 */
	void draw(final Specimen specimen, final double startX, final double startY, final double z, final double direction,
		final double length, final Inside inside, final Random random)
	{
		specimen.check();
		double x = startX;
		double y = startY;
		double depth = z;
		double angle = direction;
		double label = 1;
		final double bend = Math.sqrt(STEP / persistence);
		final double keep = Math.exp(-STEP / CHANGE);
		for (double s = 0; s < length && inside.test(x, y); s += STEP) {
			angle += bend * random.nextGaussian();
			label = 1 + keep * (label - 1) + unevenness * Math.sqrt(1 - keep * keep) * random.nextGaussian();
			final double nextX = x + STEP * Math.cos(angle);
			final double nextY = y + STEP * Math.sin(angle);
			segment(specimen, x, y, nextX, nextY, depth, Math.max(0, label) * light * STEP);
			depth += RISE * Math.sqrt(STEP) * random.nextGaussian();
			x = nextX;
			y = nextY;
		}
	}

	private void segment(final Specimen specimen, final double x0, final double y0, final double x1, final double y1,
		final double z, final double energy)
	{
		final double gap = Math.max(specimen.fineness(), sd / 2);
		final int points = Math.max(1, (int) Math.ceil(Math.hypot(x1 - x0, y1 - y0) / gap));
		for (int i = 0; i < points; i++) {
			final double t = (i + 0.5) / points;
			specimen.blob(x0 + t * (x1 - x0), y0 + t * (y1 - y0), z, sd, energy / points);
		}
	}

	/** Whether a point is where a fibre may be. */
	@FunctionalInterface
	interface Inside {

		boolean test(double x, double y);
	}
}
