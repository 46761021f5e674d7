package io.github.unrollj.proximal;

import io.github.unrollj.tensor.Tensor;

/** Sums over real and imaginary planes that radial thresholds are made of. */
final class Power {

	private Power() {}

	/** sum[i] += Re(conj(a) b)[offset + i], for a and b both real or both complex. */
	static void add(final Tensor a, final Tensor b, final int offset, final float[] sum) {
		add(a.real(), b.real(), offset, sum);
		if (a.isComplex()) add(a.imaginary(), b.imaginary(), offset, sum);
	}

	private static void add(final float[] a, final float[] b, final int offset, final float[] sum) {
		for (int i = 0; i < sum.length; i++)
			sum[i] += a[offset + i] * b[offset + i];
	}

	/** y[offset + i] = f[i] x[offset + i] + e[i] z[offset + i]. */
	static void combine(final float[] f, final Tensor x, final float[] e, final Tensor z, final int offset,
		final Tensor y)
	{
		combine(f, x.real(), e, z.real(), offset, y.real());
		if (x.isComplex()) combine(f, x.imaginary(), e, z.imaginary(), offset, y.imaginary());
	}

	private static void combine(final float[] f, final float[] x, final float[] e, final float[] z, final int offset,
		final float[] y)
	{
		for (int i = 0; i < f.length; i++)
			y[offset + i] = f[i] * x[offset + i] + e[i] * z[offset + i];
	}

	/** y[offset + i] = f[i] x[offset + i]. */
	static void multiply(final float[] f, final Tensor x, final int offset, final Tensor y) {
		multiply(f, x.real(), offset, y.real());
		if (x.isComplex()) multiply(f, x.imaginary(), offset, y.imaginary());
	}

	private static void multiply(final float[] f, final float[] x, final int offset, final float[] y) {
		for (int i = 0; i < f.length; i++)
			y[offset + i] = f[i] * x[offset + i];
	}
}
