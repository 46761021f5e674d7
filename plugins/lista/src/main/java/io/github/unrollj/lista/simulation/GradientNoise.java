package io.github.unrollj.lista.simulation;

import java.util.Random;

/**
 * A smooth random function of the plane without direction or period in sight: gradient noise (Perlin, 1985), of mean 0,
 * values mostly within -1 to 1, features of about the size 1.
 */
final class GradientNoise {

	private static final int SIZE = 256;
	private static final double LARGEST = Math.sqrt(0.5);

	private final int[] order = new int[2 * SIZE];
	private final double[] dx = new double[SIZE];
	private final double[] dy = new double[SIZE];

	GradientNoise(final Random random) {
		for (int i = 0; i < SIZE; i++) {
			final int j = random.nextInt(i + 1);
			order[i] = order[j];
			order[j] = i;
			final double angle = 2 * Math.PI * random.nextDouble();
			dx[i] = Math.cos(angle) / LARGEST;
			dy[i] = Math.sin(angle) / LARGEST;
		}
		System.arraycopy(order, 0, order, SIZE, SIZE);
	}

	double at(final double x, final double y) {
		final double left = Math.floor(x);
		final double top = Math.floor(y);
		final int i = (int) left & SIZE - 1;
		final int j = (int) top & SIZE - 1;
		final double u = x - left;
		final double v = y - top;
		final double s = fade(u);
		final double above = mix(s, slope(i, j, u, v), slope(i + 1, j, u - 1, v));
		final double below = mix(s, slope(i, j + 1, u, v - 1), slope(i + 1, j + 1, u - 1, v - 1));
		return mix(fade(v), above, below);
	}

	private double slope(final int i, final int j, final double u, final double v) {
		final int k = order[order[i & SIZE - 1] + (j & SIZE - 1)];
		return dx[k] * u + dy[k] * v;
	}

	private static double fade(final double t) {
		return t * t * t * (t * (6 * t - 15) + 10);
	}

	private static double mix(final double share, final double a, final double b) {
		return a + share * (b - a);
	}
}
