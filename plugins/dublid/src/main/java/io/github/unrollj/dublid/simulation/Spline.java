package io.github.unrollj.dublid.simulation;

import java.util.random.RandomGenerator;

/** A smooth path: the natural cubic spline through random control points, at equal times from one to the next. */
final class Spline {

	private static final int CONTROL_POINTS = 6;
	private static final int PLACES = 1000;

	private Spline() {}

	/** A path through points spread evenly over a square. */
	static MotionPath draw(final RandomGenerator random) {
		return new MotionPath(through(coordinates(random)), through(coordinates(random)));
	}

	private static double[] coordinates(final RandomGenerator random) {
		final double[] values = new double[CONTROL_POINTS];
		for (int i = 0; i < values.length; i++)
			values[i] = random.nextDouble();
		return values;
	}

	/** Values of the natural spline that has the given ones at 0, 1, 2, ...; the first and the last included. */
	static double[] through(final double[] values) {
		final double[] curvature = curvature(values);
		final double[] curve = new double[PLACES];
		for (int i = 0; i < PLACES; i++) {
			final double time = (double) i / (PLACES - 1) * (values.length - 1);
			final int k = Math.min(values.length - 2, (int) time);
			final double b = time - k;
			final double a = 1 - b;
			curve[i] = a * values[k] + b * values[k + 1] + ((a * a * a - a) * curvature[k] + (b * b * b - b) * curvature[k +
				1]) / 6;
		}
		return curve;
	}

	/** Second derivatives at the knots, 0 at both ends: c[i-1] + 4 c[i] + c[i+1] = 6 (v[i-1] - 2 v[i] + v[i+1]). */
	private static double[] curvature(final double[] v) {
		final double[] c = new double[v.length];
		final double[] ahead = new double[v.length];
		for (int i = 1; i < v.length - 1; i++) {
			final double pivot = 4 - ahead[i - 1];
			ahead[i] = 1 / pivot;
			c[i] = (6 * (v[i - 1] - 2 * v[i] + v[i + 1]) - c[i - 1]) / pivot;
		}
		for (int i = v.length - 2; i > 0; i--)
			c[i] -= ahead[i] * c[i + 1];
		return c;
	}
}
