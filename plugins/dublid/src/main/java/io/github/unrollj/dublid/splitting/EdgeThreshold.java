package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.work.Workers;

/**
 * What remains of an image's derivatives g_i, of all together: z_i = g_i s, where s depends on the edge's height sum_i
 * g_i^2 relative to the threshold's square t^2 only.
 */
public enum EdgeThreshold {

	/** s = u / (1 + u), u = (sum_i g_i^2 / t^2)^4: a smooth form of the hard threshold, the proximal map of the L0 norm. */
	SELECT {

		@Override
		void share(final float[] power) {
			for (int j = 0; j < power.length; j++) {
				final float square = Math.min(LARGE, power[j]) * Math.min(LARGE, power[j]);
				power[j] = 1 - 1 / (1 + square * square);
			}
		}

		@Override
		void slope(final float[] share, final float[] slope) {
			for (int j = 0; j < share.length; j++)
				slope[j] = 8 * share[j] * (1 - share[j]);
		}
	},

	/** s = max(0, 1 - t / sqrt(sum_i g_i^2)): the proximal map of isotropic total variation. */
	SHRINK {

		@Override
		void share(final float[] power) {
			for (int j = 0; j < power.length; j++)
				power[j] = Math.max(0, 1 - 1 / (float) Math.sqrt(power[j] + Float.MIN_NORMAL));
		}

		@Override
		void slope(final float[] share, final float[] slope) {
			for (int j = 0; j < share.length; j++)
				slope[j] = share[j] > 0 ? 1 - share[j] : 0;
		}
	};

	/** Of sums of squares relative to the threshold's, beyond which nothing changes. */
	static final float LARGE = 1e6f;

	/** Replaces sums of squares relative to t^2 by s. */
	abstract void share(float[] power);

	/** The derivative of s with respect to the logarithm of the height, given s. */
	abstract void slope(float[] share, float[] slope);

	/** @param g images, which become z */
	void apply(final Plane[] g, final float threshold, final Grid grid, final Workers workers) {
		grid.forEachImageRow(workers, row -> {
			apply(rows(g, row, false), threshold);
			apply(rows(g, row, true), threshold);
		});
	}

	/**
	 * The gradients, in place.
	 *
	 * @param d the gradients with respect to z, which become those with respect to g
	 * @return the gradient with respect to the threshold's logarithm
	 */
	double backward(final Plane[] d, final Plane[] g, final float threshold) {
		double sum = 0;
		for (int row = 0; row < g[0].rows(); row++) {
			sum += backward(rows(d, row, false), rows(g, row, false), threshold);
			sum += backward(rows(d, row, true), rows(g, row, true), threshold);
		}
		return sum;
	}

	/** The root of the mean over all pixels of sum_i g_i^2. */
	static double rootMeanSquare(final Plane[] g) {
		double sum = 0;
		for (int row = 0; row < g[0].rows(); row++)
			sum += SpectralRows.sum(power(rows(g, row, false), 1)) + SpectralRows.sum(power(rows(g, row, true), 1));
		return Math.sqrt(sum / (2.0 * g[0].rows() * g[0].columns()));
	}

	private static float[][] rows(final Plane[] planes, final int row, final boolean imaginary) {
		final float[][] rows = new float[planes.length][];
		for (int i = 0; i < rows.length; i++)
			rows[i] = imaginary ? planes[i].im()[row] : planes[i].re()[row];
		return rows;
	}

	private void apply(final float[][] g, final float threshold) {
		final float[] share = power(g, 1 / (threshold * threshold));
		share(share);
		for (final float[] row : g)
			SpectralRows.multiply(row, share, row.length);
	}

	private static float[] power(final float[][] g, final float scale) {
		final float[] power = new float[g[0].length];
		for (final float[] row : g)
			SpectralRows.addProduct(power, scale, row, row, row.length);
		return power;
	}

	/** dg_i = s dz_i + g_i s' sum_j(dz_j g_j) / sum_j g_j^2, s' being the slope. */
	private double backward(final float[][] d, final float[][] g, final float threshold) {
		final int n = g[0].length;
		final float[] share = power(g, 1 / (threshold * threshold));
		share(share);
		final float[] slope = new float[n];
		slope(share, slope);
		final float[] along = new float[n];
		for (int i = 0; i < g.length; i++)
			SpectralRows.addProduct(along, 1, d[i], g[i], n);
		SpectralRows.multiply(along, slope, n);
		final double sum = SpectralRows.sum(along);
		final float[] power = power(g, 1);
		for (int j = 0; j < n; j++)
			along[j] /= power[j] + Float.MIN_NORMAL;
		for (int i = 0; i < g.length; i++) {
			SpectralRows.multiply(d[i], share, n);
			SpectralRows.addProduct(d[i], 1, along, g[i], n);
		}
		return -sum;
	}
}
