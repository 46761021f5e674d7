package io.github.unrollj.corona.simulation;

import io.github.unrollj.linalg.Rows;

/** Separable filtering of planes by sampled Gaussians of unit energy: white noise keeps its variance. */
final class GaussianFilter {

	private static final double REACH = 4.5;

	private final float[] vertical;
	private final float[] horizontal;

	/** @param down standard deviation along columns of the plane, in samples, and so {@code across} along its rows */
	GaussianFilter(final double down, final double across) {
		this.vertical = taps(down);
		this.horizontal = taps(across);
	}

	private static float[] taps(final double sd) {
		final int half = (int) Math.ceil(REACH * sd);
		final double[] values = new double[2 * half + 1];
		double energy = 0;
		for (int i = 0; i < values.length; i++) {
			values[i] = Math.exp(-0.5 * (i - half) * (i - half) / (sd * sd));
			energy += values[i] * values[i];
		}
		final float[] taps = new float[values.length];
		for (int i = 0; i < taps.length; i++)
			taps[i] = (float) (values[i] / Math.sqrt(energy));
		return taps;
	}

	/** How many rows a plane loses. */
	int lostRows() {
		return vertical.length - 1;
	}

	int lostColumns() {
		return horizontal.length - 1;
	}

	/** The part of the filtered plane for which the Gaussian lies inside. */
	float[][] apply(final float[][] plane) {
		return transpose(down(transpose(down(plane, vertical)), horizontal));
	}

	private static float[][] down(final float[][] plane, final float[] taps) {
		final int columns = plane[0].length;
		final float[][] filtered = new float[plane.length - taps.length + 1][columns];
		for (int r = 0; r < filtered.length; r++) {
			for (int k = 0; k < taps.length; k++)
				Rows.addScaled(filtered[r], plane[r + k], taps[k], columns);
		}
		return filtered;
	}

	private static float[][] transpose(final float[][] plane) {
		final float[][] transposed = new float[plane[0].length][plane.length];
		for (int r = 0; r < plane.length; r++) {
			for (int c = 0; c < transposed.length; c++)
				transposed[c][r] = plane[r][c];
		}
		return transposed;
	}
}
