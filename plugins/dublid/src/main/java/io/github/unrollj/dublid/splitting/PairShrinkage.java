package io.github.unrollj.dublid.splitting;

import java.util.Arrays;

/**
 * What remains of two filtered images g_1, g_2: both are multiplied by a share s of u = (g_1^2 + g_2^2) / t^2, s = max(0,
 * 1 - 1 / sqrt(u)) + sum_m c_m / (1 + u / tau_m^2). The first part is the proximal map of isotropic total variation; the
 * others, steps at fixed heights tau_m, can make any smooth function of the logarithm of the height of it.
 *
 * @param threshold t, positive
 * @param shapes c
 */
record PairShrinkage(float threshold, float[] shapes) {

	/** 1 / tau_m^2: heights are a quarter of the threshold, the threshold, 4 and 16 times as much. */
	private static final float[] INVERSE_SQUARES = { 16, 1, 1 / 16f, 1 / 256f };

	/** How many numbers describe the shape of a shrinkage. */
	static final int SHAPES = INVERSE_SQUARES.length;

	/** How many sums make the gradients. */
	static final int SUMS = 2 + SHAPES;

	/** Replaces the rows g by what remains of them. */
	void apply(final float[] g, final float[] h, final int n) {
		final float[] u = new float[n];
		final float[] share = new float[n];
		relative(u, g, h, n);
		variation(share, u, n);
		if (hasShape()) {
			for (int m = 0; m < SHAPES; m++)
				addShape(share, u, shapes[m], INVERSE_SQUARES[m], n);
		}
		SpectralRows.multiply(g, share, n);
		SpectralRows.multiply(h, share, n);
	}

	private boolean hasShape() {
		for (final float shape : shapes)
			if (shape != 0) return true;
		return false;
	}

	/**
	 * What remains and its gradients, in place.
	 *
	 * @param dg with respect to what remains of g, which becomes the one with respect to g
	 * @param dh the same of h
	 * @param g which becomes what remains of it
	 * @param h the same
	 * @param sums to which is added: the gradients with respect to the threshold's logarithm, a factor of what remains, and
	 *          the shapes
	 */
	void backward(final float[] dg, final float[] dh, final float[] g, final float[] h, final double[] sums,
		final int n)
	{
		final float[] u = new float[n];
		final float[] share = new float[n];
		final float[] slope = new float[n];
		final float[] ds = new float[n];
		relative(u, g, h, n);
		variation(share, u, n);
		variationSlope(slope, share, n);
		SpectralRows.setProducts(ds, 1, dg, g, 1, dh, h, n);
		final float[] value = new float[n];
		for (int m = 0; m < SHAPES; m++) {
			Arrays.fill(value, 0);
			addShape(value, u, 1, INVERSE_SQUARES[m], n);
			sums[SUMS - SHAPES + m] += dot(ds, value, n);
			SpectralRows.addScaled(share, shapes[m], value, n);
			addShapeSlope(slope, value, shapes[m], n);
		}
		sums[1] += dot(ds, share, n);
		// slope is u ds/du; u depends on g by 2 g / t^2 = 2 u g / (g^2 + h^2)
		SpectralRows.multiply(ds, slope, n);
		sums[0] -= 2 * SpectralRows.sum(ds);
		divide(ds, u, 2 / (threshold * threshold), n);
		SpectralRows.multiply(dg, share, n);
		SpectralRows.multiply(dh, share, n);
		SpectralRows.addProduct(dg, 1, ds, g, n);
		SpectralRows.addProduct(dh, 1, ds, h, n);
		SpectralRows.multiply(g, share, n);
		SpectralRows.multiply(h, share, n);
	}

	private void relative(final float[] u, final float[] g, final float[] h, final int n) {
		final float scale = 1 / (threshold * threshold);
		SpectralRows.addSquares(u, scale, g, h, n);
	}

	/** s = max(0, 1 - 1 / sqrt(u)) */
	private static void variation(final float[] s, final float[] u, final int n) {
		for (int j = 0; j < n; j++)
			s[j] = Math.max(0, 1 - 1 / (float) Math.sqrt(u[j] + Float.MIN_NORMAL));
	}

	/** u ds/du of {@link #variation}, given s: (1 - s) / 2 where s is positive. */
	private static void variationSlope(final float[] slope, final float[] s, final int n) {
		for (int j = 0; j < n; j++)
			slope[j] = s[j] > 0 ? 0.5f * (1 - s[j]) : 0;
	}

	/** s += c / (1 + a u) */
	private static void addShape(final float[] s, final float[] u, final float c, final float a, final int n) {
		for (int j = 0; j < n; j++)
			s[j] += c / (1 + a * u[j]);
	}

	/** slope += u ds/du of c v, v = 1 / (1 + a u): - c v (1 - v). */
	private static void addShapeSlope(final float[] slope, final float[] v, final float c, final int n) {
		for (int j = 0; j < n; j++)
			slope[j] -= c * v[j] * (1 - v[j]);
	}

	private static void divide(final float[] c, final float[] u, final float factor, final int n) {
		for (int j = 0; j < n; j++)
			c[j] = c[j] / (u[j] + Float.MIN_NORMAL) * factor;
	}

	private static double dot(final float[] a, final float[] b, final int n) {
		double sum = 0;
		for (int j = 0; j < n; j++)
			sum += a[j] * b[j];
		return sum;
	}
}
