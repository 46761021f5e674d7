package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;

/** Loops over one row of spectra or images, of the few arrays each that the JIT vectorises. */
final class SpectralRows {

	private static final float LARGE = 1e30f;

	private SpectralRows() {}

	/** c += a x y + b u v */
	static void addProducts(final float[] c, final float a, final float[] x, final float[] y, final float b,
		final float[] u, final float[] v, final int n)
	{
		for (int j = 0; j < n; j++)
			c[j] += a * x[j] * y[j] + b * u[j] * v[j];
	}

	/** c = a x y + b u v */
	static void setProducts(final float[] c, final float a, final float[] x, final float[] y, final float b,
		final float[] u, final float[] v, final int n)
	{
		for (int j = 0; j < n; j++)
			c[j] = a * x[j] * y[j] + b * u[j] * v[j];
	}

	/** c += a x y */
	static void addProduct(final float[] c, final float a, final float[] x, final float[] y, final int n) {
		for (int j = 0; j < n; j++)
			c[j] += a * x[j] * y[j];
	}

	/** c += a x */
	static void addScaled(final float[] c, final float a, final float[] x, final int n) {
		for (int j = 0; j < n; j++)
			c[j] += a * x[j];
	}

	/** c += a (x^2 + y^2) */
	static void addSquares(final float[] c, final float a, final float[] x, final float[] y, final int n) {
		for (int j = 0; j < n; j++)
			c[j] += a * (x[j] * x[j] + y[j] * y[j]);
	}

	/** c = (a c + x) y */
	static void addAndMultiply(final float[] c, final float a, final float[] x, final float[] y, final int n) {
		for (int j = 0; j < n; j++)
			c[j] = (a * c[j] + x[j]) * y[j];
	}

	/** c *= x */
	static void multiply(final float[] c, final float[] x, final int n) {
		for (int j = 0; j < n; j++)
			c[j] *= x[j];
	}

	/** c *= a */
	static void multiply(final float[] c, final float a, final int n) {
		for (int j = 0; j < n; j++)
			c[j] *= a;
	}

	/** c = 1 / (a x + b) */
	static void inverse(final float[] c, final float a, final float[] x, final float b, final int n) {
		for (int j = 0; j < n; j++)
			c[j] = 1 / (a * x[j] + b);
	}

	/** Soft threshold: sign(c) max(|c| - t, 0). */
	static void shrink(final float[] c, final float t, final int n) {
		for (int j = 0; j < n; j++)
			c[j] -= Math.max(-t, Math.min(t, c[j]));
	}

	/**
	 * The threshold's derivative, given its result z: the gradient remains where z is not 0, and sum -= sign(z) gradient.
	 * Comparisons would be branches that are mispredicted half of the time.
	 */
	static void mask(final float[] gradient, final float[] z, final float[] sum, final int n) {
		for (int j = 0; j < n; j++) {
			final float sign = Math.max(-1, Math.min(1, z[j] * LARGE));
			final float signed = gradient[j] * sign;
			sum[j] -= signed;
			gradient[j] = signed * sign;
		}
	}

	/** product = w x, of spectra */
	static void setProduct(final Plane product, final Plane w, final Plane x) {
		final int n = w.columns();
		for (int row = 0; row < w.rows(); row++) {
			setProducts(product.re()[row], 1, w.re()[row], x.re()[row], -1, w.im()[row], x.im()[row], n);
			setProducts(product.im()[row], 1, w.re()[row], x.im()[row], 1, w.im()[row], x.re()[row], n);
		}
	}

	/** sum += conj(w) x, of spectra */
	static void addConjugateProduct(final Plane sum, final Plane w, final Plane x) {
		final int n = w.columns();
		for (int row = 0; row < w.rows(); row++) {
			addProducts(sum.re()[row], 1, w.re()[row], x.re()[row], 1, w.im()[row], x.im()[row], n);
			addProducts(sum.im()[row], 1, w.re()[row], x.im()[row], -1, w.im()[row], x.re()[row], n);
		}
	}

	static double sum(final float[] x, final float[] weights) {
		double sum = 0;
		for (int j = 0; j < x.length; j++)
			sum += (double) x[j] * weights[j];
		return sum;
	}

	static double sum(final float[] x) {
		double sum = 0;
		for (final float v : x)
			sum += v;
		return sum;
	}
}
