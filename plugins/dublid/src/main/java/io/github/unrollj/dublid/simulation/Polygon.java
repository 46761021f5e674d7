package io.github.unrollj.dublid.simulation;

import java.util.Arrays;

/**
 * A convex polygon by its corners in order, none if it is empty.
 *
 * @param x of the corners
 * @param y of the corners
 */
record Polygon(double[] x, double[] y) {

	/** The square of side 1 around a point. */
	static Polygon square(final double x, final double y) {
		return new Polygon(new double[] { x - 0.5, x + 0.5, x + 0.5, x - 0.5 }, new double[] { y - 0.5, y - 0.5, y + 0.5, y +
			0.5 });
	}

	/** The part where a x + b y is at most {@code limit} (Sutherland and Hodgman 1974). */
	Polygon below(final double a, final double b, final double limit) {
		final double[] u = new double[x.length + 1];
		final double[] v = new double[x.length + 1];
		int count = 0;
		for (int i = 0; i < x.length; i++) {
			final int next = (i + 1) % x.length;
			final double here = limit - a * x[i] - b * y[i];
			final double there = limit - a * x[next] - b * y[next];
			if (here >= 0) {
				u[count] = x[i];
				v[count++] = y[i];
			}
			if (here > 0 && there < 0 || here < 0 && there > 0) {
				final double share = here / (here - there);
				u[count] = x[i] + share * (x[next] - x[i]);
				v[count++] = y[i] + share * (y[next] - y[i]);
			}
		}
		return new Polygon(Arrays.copyOf(u, count), Arrays.copyOf(v, count));
	}

	double area() {
		double twice = 0;
		for (int i = 0; i < x.length; i++) {
			final int next = (i + 1) % x.length;
			twice += x[i] * y[next] - x[next] * y[i];
		}
		return Math.abs(twice) / 2;
	}
}
