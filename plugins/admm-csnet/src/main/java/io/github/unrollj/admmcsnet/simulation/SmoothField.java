package io.github.unrollj.admmcsnet.simulation;

import java.util.random.RandomGenerator;

/** A smooth random function of the plane (gradient noise, Perlin 1985): mean 0, mostly within -1 to 1, features of size 1. */
final class SmoothField {

	private static final int CELLS = 128;

	private final float[] slopeX = new float[CELLS * CELLS];
	private final float[] slopeY = new float[CELLS * CELLS];

	SmoothField(final RandomGenerator random) {
		for (int i = 0; i < slopeX.length; i++) {
			final double angle = Draw.angle(random);
			slopeX[i] = (float) (Math.sqrt(2) * Math.cos(angle));
			slopeY[i] = (float) (Math.sqrt(2) * Math.sin(angle));
		}
	}

	double at(final double x, final double y) {
		final int column = (int) Math.floor(x);
		final int row = (int) Math.floor(y);
		final double u = x - column;
		final double v = y - row;
		final double s = fade(u);
		final double above = mix(s, corner(column, row, u, v), corner(column + 1, row, u - 1, v));
		final double below = mix(s, corner(column, row + 1, u, v - 1), corner(column + 1, row + 1, u - 1, v - 1));
		return mix(fade(v), above, below);
	}

	/** Features of all sizes from 1 downwards, each octave with 0.6 of the strength of the one before. */
	double rough(final double x, final double y, final int octaves) {
		double sum = 0;
		double strength = 1;
		double scale = 1;
		for (int i = 0; i < octaves; i++) {
			// octaves shifted against each other, since all are 0 where their cells meet
			sum += strength * at(scale * x + 17.3 * i, scale * y - 11.7 * i);
			strength *= 0.6;
			scale *= 2;
		}
		return sum;
	}

	private double corner(final int column, final int row, final double u, final double v) {
		final int i = (row & CELLS - 1) * CELLS + (column & CELLS - 1);
		return slopeX[i] * u + slopeY[i] * v;
	}

	private static double fade(final double t) {
		return t * t * t * (t * (6 * t - 15) + 10);
	}

	private static double mix(final double share, final double a, final double b) {
		return a + share * (b - a);
	}
}
