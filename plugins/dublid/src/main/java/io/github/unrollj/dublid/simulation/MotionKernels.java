package io.github.unrollj.dublid.simulation;

import io.github.unrollj.tensor.Tensor;

import java.util.random.RandomGenerator;

/**
 * Random point spread functions of motion: [box, box], non-negative, with sum 1, a margin of zeros, and the centroid in
 * the box's middle, which is where a blind method that does not know better puts it. Immutable and thread safe.
 */
public final class MotionKernels {

	/** The smallest box that holds every kind. */
	public static final int SMALLEST_BOX = 9;

	/** Pixels from the outermost place of a path to the margin: its width, the interpolation, the margin. */
	private static final double LINE_MARGIN = 2.5;
	/** Softness takes one more. */
	private static final double CURVE_MARGIN = 3.5;
	private static final double SOFTEST = 0.25;

	private final int box;
	private final double shortest;
	private final double longest;
	private final double lines;
	private final double splines;
	private final double trajectories;

	/**
	 * @param box rows and columns, odd, at least {@link #SMALLEST_BOX}
	 * @param shortest length of lines, and extent of curves along their longer axis, in pixels, at least 1
	 * @param longest the same; what does not fit the box is made shorter
	 * @param lines weight of straight lines among the kinds, 0 or more
	 * @param splines weight of cubic splines through six random points
	 * @param trajectories weight of random camera trajectories
	 * @throws IllegalArgumentException naming the parameter that is not allowed
	 */
	public MotionKernels(final int box, final double shortest, final double longest, final double lines,
		final double splines, final double trajectories)
	{
		if (box < SMALLEST_BOX || box % 2 == 0) {
			throw new IllegalArgumentException("box is " + box + " and must be odd and at least " + SMALLEST_BOX);
		}
		if (!(shortest >= 1 && longest >= shortest)) {
			throw new IllegalArgumentException("Lengths from " + shortest + " to " + longest +
				" pixels are not in order and at least 1");
		}
		if (!(lines >= 0 && splines >= 0 && trajectories >= 0 && lines + splines + trajectories > 0)) {
			throw new IllegalArgumentException("lines, splines and trajectories are " + lines + ", " + splines + " and " +
				trajectories + " and must not be negative, nor all 0");
		}
		this.box = box;
		this.shortest = shortest;
		this.longest = longest;
		this.lines = lines;
		this.splines = splines;
		this.trajectories = trajectories;
	}

	/** A kernel of a random kind, length and shape. */
	public Tensor draw(final RandomGenerator random) {
		final double kind = random.nextDouble() * (lines + splines + trajectories);
		final double length = shortest + (longest - shortest) * random.nextDouble();
		if (kind < lines) return line(length, Math.PI * random.nextDouble());
		final MotionPath path = kind < lines + splines ? Spline.draw(random) : Trajectory.draw(random);
		final Tensor kernel = path.spanning(length - 1).within(box / 2 - CURVE_MARGIN).kernel(box);
		return Softness.apply(kernel, SOFTEST * random.nextDouble());
	}

	private Tensor line(final double length, final double angle) {
		final double steepest = Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
		final double fitting = 1 + 2 * (box / 2 - LINE_MARGIN) / steepest;
		return LineKernel.of(box, Math.min(length, fitting), angle, 0, 0);
	}
}
