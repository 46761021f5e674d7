package io.github.unrollj.lista.simulation;

import java.util.Random;

/** A closed curve, roughly an ellipse: the border of a cell or of its nucleus. Lengths in um. */
final class Outline {

	private static final int HARMONICS = 4;

	private final double x;
	private final double y;
	private final double semiMajor;
	private final double semiMinor;
	private final double cos;
	private final double sin;
	private final double[] even = new double[HARMONICS];
	private final double[] odd = new double[HARMONICS];

	/**
	 * @param semiMajor longer half axis
	 * @param semiMinor shorter half axis
	 * @param angle of the longer axis
	 * @param roughness how far it departs from an ellipse, relative to its radius
	 */
	Outline(final double x, final double y, final double semiMajor, final double semiMinor, final double angle,
		final double roughness, final Random random)
	{
		this.x = x;
		this.y = y;
		this.semiMajor = semiMajor;
		this.semiMinor = semiMinor;
		this.cos = Math.cos(angle);
		this.sin = Math.sin(angle);
		for (int k = 0; k < HARMONICS; k++) {
			even[k] = roughness / (k + 1) * random.nextGaussian();
			odd[k] = roughness / (k + 1) * random.nextGaussian();
		}
	}

	double x() {
		return x;
	}

	double y() {
		return y;
	}

	/** Mean radius. */
	double radius() {
		return Math.sqrt(semiMajor * semiMinor);
	}

	/** A square that holds it. */
	Box box() {
		return Box.around(x, y, 1.5 * semiMajor);
	}

	/** 0 in the centre, 1 on the curve, and linear in between and beyond. */
	double relative(final double px, final double py) {
		final double u = (cos * (px - x) + sin * (py - y)) / semiMajor;
		final double v = (cos * (py - y) - sin * (px - x)) / semiMinor;
		final double distance = Math.hypot(u, v);
		return distance == 0 ? 0 : distance / reach(u / distance, v / distance);
	}

	/** Radius in a direction of the undistorted circle; the harmonics begin with the second, the first would move it. */
	private double reach(final double c, final double s) {
		double ck = c;
		double sk = s;
		double reach = 1;
		for (int k = 0; k < HARMONICS; k++) {
			final double next = ck * c - sk * s;
			sk = sk * c + ck * s;
			ck = next;
			reach += even[k] * ck + odd[k] * sk;
		}
		return Math.max(0.3, reach);
	}

	/** The point that is {@code relative} of the way to the curve, in the direction of an angle of the ellipse. */
	double[] point(final double angle, final double relative) {
		final double c = Math.cos(angle);
		final double s = Math.sin(angle);
		final double reach = relative * reach(c, s);
		final double u = semiMajor * reach * c;
		final double v = semiMinor * reach * s;
		return new double[] { x + cos * u - sin * v, y + sin * u + cos * v };
	}
}
