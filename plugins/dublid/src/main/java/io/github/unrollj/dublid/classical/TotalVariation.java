package io.github.unrollj.dublid.classical;

import io.github.unrollj.dublid.splitting.EdgePreserving;
import io.github.unrollj.dublid.splitting.Grid;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

/**
 * Deblurring with a known kernel by total variation, {@link EdgePreserving} with differences to the right and downward.
 *
 * @param lambda weight of the total variation against half the squared residual, for images in [0, 1]; more for more
 *          noise
 */
public record TotalVariation(double lambda) {

	/** Differences of a pixel and the ones to its right and below. */
	static final float[] DIFFERENCES = { 0, 0, 0, 0, -1, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0 };

	private static final double FIRST_PENALTY = 4;
	private static final double GROWTH = 1.5;
	private static final int ITERATIONS = 12;

	public TotalVariation {
		if (!(lambda > 0)) throw new IllegalArgumentException("lambda is " + lambda + " and must be positive");
	}

	/** Suits noise of that standard deviation, relative to the peak. */
	public static TotalVariation forNoise(final double noise) {
		return new TotalVariation(3e-5 + 0.03 * noise);
	}

	/**
	 * @param blurred [rows, columns] in [0, 1], its borders tapered
	 * @param kernel [box, box], box odd
	 * @param workers whose items are rows and derivatives; the result does not depend on their number
	 */
	public Tensor deblur(final Tensor blurred, final Tensor kernel, final Workers workers) {
		final int rows = blurred.size(0);
		final int columns = blurred.size(1);
		final Grid grid = Grid.of(rows, columns, kernel.size(0));
		final EdgePreserving solver = new EdgePreserving(grid, kernel.real(), DIFFERENCES, workers);
		final float[] penalties = new float[ITERATIONS];
		for (int i = 0; i < ITERATIONS; i++)
			penalties[i] = (float) (lambda * FIRST_PENALTY * Math.pow(GROWTH, i));
		return Tensor.of(solver.deblur(blurred.real(), (float) lambda, penalties), rows, columns);
	}
}
