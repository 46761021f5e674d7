package io.github.unrollj.train;

import io.github.unrollj.unrolled.Parameter;

import java.util.Collection;

/**
 * A line search by bracketing (Lewis and Overton 2013) for a point that satisfies the weak Wolfe conditions: the loss
 * falls by 1e-4 of what the slope promises at least, and the slope's steepness falls to 0.9 at most. Points are
 * projected onto the parameters' constraints; a loss that is not finite counts as too far.
 */
final class WolfeSearch {

	private static final double DECREASE = 1e-4;
	private static final double SLOPE = 0.9;
	private static final int EVALUATIONS = 25;

	/**
	 * Where a search ended.
	 *
	 * @param displacement from the start, after projection
	 * @param gradient at the end
	 */
	record Point(double loss, float[] displacement, float[] gradient) {}

	private final Collection<Parameter> learned;
	private final Objective objective;

	WolfeSearch(final Collection<Parameter> learned, final Objective objective) {
		this.learned = learned;
		this.objective = objective;
	}

	/**
	 * Moves the parameters along a direction.
	 *
	 * @param first the first step length tried
	 * @return the point reached, the best one seen if no point satisfies both conditions; null, and the parameters as
	 *         they were, if the loss decreased nowhere
	 */
	Point along(final double[] direction, final float[] gradient, final double loss, final double first) {
		final float[] start = FlatVector.gather(learned);
		Point best = null;
		try {
			best = search(start, direction, gradient, loss, first);
		}
		finally {
			FlatVector.scatter(start, 0, direction, learned);
		}
		if (best != null) moveBy(start, best.displacement);
		return best;
	}

	private Point search(final float[] start, final double[] direction, final float[] gradient, final double loss,
		final double first)
	{
		final double slope = FlatVector.dot(direction, gradient);
		double low = 0, high = Double.POSITIVE_INFINITY, t = first;
		Point best = null;
		for (int i = 0; i < EVALUATIONS; i++) {
			final Point point = at(start, t, direction);
			final boolean decreased = point.loss <= loss + DECREASE * FlatVector.dot(gradient, point.displacement);
			if (decreased && point.loss < loss && (best == null || point.loss < best.loss)) best = point;
			if (!decreased) high = t;
			else if (FlatVector.dot(direction, point.gradient) < SLOPE * slope) low = t;
			else return best;
			t = Double.isInfinite(high) ? 2 * t : 0.5 * (low + high);
		}
		return best;
	}

	private Point at(final float[] start, final double t, final double[] direction) {
		FlatVector.scatter(start, t, direction, learned);
		project();
		final Evaluation there = objective.evaluate();
		final double loss = there.isFinite() ? there.loss() : Double.POSITIVE_INFINITY;
		return new Point(loss, FlatVector.difference(FlatVector.gather(learned), start), FlatVector.gather(learned,
			there.gradients()));
	}

	private void moveBy(final float[] start, final float[] displacement) {
		final double[] way = new double[displacement.length];
		for (int i = 0; i < way.length; i++)
			way[i] = displacement[i];
		FlatVector.scatter(start, 1, way, learned);
		project();
	}

	private void project() {
		for (final Parameter parameter : learned)
			parameter.constraint().project(parameter.value());
	}
}
