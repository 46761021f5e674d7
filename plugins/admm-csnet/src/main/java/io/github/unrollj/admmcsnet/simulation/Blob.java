package io.github.unrollj.admmcsnet.simulation;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** An ellipse with an uneven outline. */
final class Blob implements Shape {

	private static final int HARMONICS = 4;
	private static final int DIRECTIONS = 512;

	private final double x;
	private final double y;
	private final double a;
	private final double b;
	private final double cos;
	private final double sin;
	private final double[] outline = new double[DIRECTIONS + 1];

	/**
	 * @param a half the length along the direction of the angle
	 * @param b half the length across
	 * @param unevenness of the outline, relative to its size
	 */
	Blob(final double x, final double y, final double a, final double b, final double angle, final double unevenness,
		final RandomGenerator random)
	{
		this.x = x;
		this.y = y;
		this.a = a;
		this.b = b;
		this.cos = Math.cos(angle);
		this.sin = Math.sin(angle);
		Arrays.fill(outline, 1);
		for (int k = 2; k < 2 + HARMONICS; k++) {
			final double strength = unevenness * random.nextGaussian() / (k - 1);
			final double phase = Draw.angle(random);
			for (int i = 0; i <= DIRECTIONS; i++)
				outline[i] += strength * Math.cos(k * angle(i) + phase);
		}
	}

	@Override
	public double depth(final double px, final double py) {
		final double u = (cos * (px - x) + sin * (py - y)) / a;
		final double v = (cos * (py - y) - sin * (px - x)) / b;
		final double squared = u * u + v * v;
		if (squared > 4) return FAR;
		if (squared < 1e-12) return Math.min(a, b);
		final double radius = Math.sqrt(squared);
		final double slope = Math.sqrt(u * u / (a * a) + v * v / (b * b)) / radius;
		return (outline(u, v) - radius) / slope;
	}

	/** Directions are counted along the square |u| + |v| = 1, which takes no trigonometry for every point of an image. */
	private double outline(final double u, final double v) {
		final double way = u / (Math.abs(u) + Math.abs(v));
		final double at = (v >= 0 ? 1 - way : 3 + way) * (DIRECTIONS / 4);
		final int i = Math.min(DIRECTIONS - 1, (int) at);
		return outline[i] + (at - i) * (outline[i + 1] - outline[i]);
	}

	private static double angle(final int direction) {
		final double at = direction / (DIRECTIONS / 4.0);
		final double u = at <= 2 ? 1 - at : at - 3;
		return Math.atan2(at <= 2 ? 1 - Math.abs(u) : Math.abs(u) - 1, u);
	}
}
