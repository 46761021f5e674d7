package io.github.unrollj.corona.simulation;

import java.util.ArrayList;
import java.util.List;

/** One vessel between two bifurcations: a centre line of points {@value #STEP} mm apart, a radius, and what follows. */
final class Branch {

	/** Distance of the centre line's points, millimetres. */
	static final double STEP = 0.05;

	final double radius;
	final double meanSpeed;
	final List<Branch> children = new ArrayList<>(2);
	private final double[] z;
	private final double[] x;

	/**
	 * @param z depths of the centre line, two or more, from where blood comes
	 * @param meanSpeed over the cross-section, mm/s
	 */
	Branch(final double[] z, final double[] x, final double radius, final double meanSpeed) {
		this.z = z;
		this.x = x;
		this.radius = radius;
		this.meanSpeed = meanSpeed;
	}

	double length() {
		return STEP * (z.length - 1);
	}

	/** Depth at a distance along the branch and to the side of its centre line; the ends go on straight. */
	double z(final double along, final double aside) {
		final int i = segment(along);
		final double f = along / STEP - i;
		return z[i] + f * (z[i + 1] - z[i]) + aside * (x[i + 1] - x[i]) / STEP;
	}

	double x(final double along, final double aside) {
		final int i = segment(along);
		final double f = along / STEP - i;
		return x[i] + f * (x[i + 1] - x[i]) - aside * (z[i + 1] - z[i]) / STEP;
	}

	private int segment(final double along) {
		return Math.max(0, Math.min(z.length - 2, (int) (along / STEP)));
	}

	/** Direction at the end, radians, 0 along z. */
	double endDirection() {
		final int n = z.length;
		return Math.atan2(x[n - 1] - x[n - 2], z[n - 1] - z[n - 2]);
	}

	double endZ() {
		return z[z.length - 1];
	}

	double endX() {
		return x[x.length - 1];
	}

	/** Length of the part inside the image, millimetres. */
	double lengthInside(final Grid grid) {
		int count = 0;
		for (int i = 0; i < z.length; i++)
			if (Math.abs(z[i]) <= grid.halfHeight() && Math.abs(x[i]) <= grid.halfWidth()) count++;
		return STEP * count;
	}
}
