package io.github.unrollj.admmcsnet.mask;

import io.github.unrollj.tensor.Tensor;

import java.util.random.RandomGenerator;

/** Draws masks of any size. The zero frequency is always sampled; what is drawn follows from the generator alone. */
public final class SamplingMasks {

	/** Edges of a k-space in points. */
	public static final int SMALLEST = 16;
	public static final int LARGEST = 2048;

	/** Least sampled fraction. */
	public static final double LEAST_FRACTION = 0.02;

	private SamplingMasks() {}

	/**
	 * A mask of a kind.
	 * <p>
	 * Pseudo-radial masks begin with the line along the row axis, take no random numbers, and have the fewest lines that
	 * reach the fraction to a tenth of a percent: at 256 x 256 those of the published Deep-ADMM-Net masks, which are over
	 * it by less than 0.004. Cartesian masks reach it to half a column, the others to half a point.
	 *
	 * @param rows height, {@value #SMALLEST} to {@value #LARGEST}
	 * @param columns width, in the same range
	 * @param fraction of points to be sampled, {@value #LEAST_FRACTION} to 1
	 * @return real [rows, columns], 0 or 1, zero frequency in the corner
	 * @throws IllegalArgumentException naming the parameter, its value and what is allowed
	 */
	public static Tensor draw(final MaskKind kind, final int rows, final int columns, final double fraction,
		final RandomGenerator random)
	{
		final FrequencyGrid grid = grid(rows, columns, fraction);
		return switch (kind) {
			case PSEUDO_RADIAL -> pseudoRadial(rows, columns, fraction, 0);
			case CARTESIAN -> Tensor.of(CartesianLines.draw(grid, fraction, random), rows, columns);
			case RANDOM -> Tensor.of(RandomPoints.draw(grid, fraction, random), rows, columns);
			case POISSON_DISC -> Tensor.of(PoissonDisc.draw(grid, fraction, random), rows, columns);
		};
	}

	/**
	 * A pseudo-radial mask whose first line has that angle to the row axis, in radians: training that redraws its masks
	 * draws the angle from 0 to pi. For the other parameters see {@link #draw}.
	 */
	public static Tensor pseudoRadial(final int rows, final int columns, final double fraction, final double firstAngle) {
		return Tensor.of(new RadialLines(grid(rows, columns, fraction), firstAngle).reaching(fraction), rows, columns);
	}

	/** The share of points that are not 0. */
	public static double fraction(final Tensor mask) {
		int sampled = 0;
		for (final float value : mask.real()) {
			if (value != 0) sampled++;
		}
		return (double) sampled / mask.count();
	}

	private static FrequencyGrid grid(final int rows, final int columns, final double fraction) {
		requireSize("rows", rows);
		requireSize("columns", columns);
		if (!(fraction >= LEAST_FRACTION && fraction <= 1)) {
			throw new IllegalArgumentException("fraction is " + fraction + " and must be from " + LEAST_FRACTION + " to 1");
		}
		return new FrequencyGrid(rows, columns);
	}

	private static void requireSize(final String key, final int size) {
		if (size >= SMALLEST && size <= LARGEST) return;
		throw new IllegalArgumentException(key + " is " + size + " and must be from " + SMALLEST + " to " + LARGEST);
	}
}
