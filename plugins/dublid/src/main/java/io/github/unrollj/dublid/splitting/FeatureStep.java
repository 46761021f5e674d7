package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;

/**
 * The update of a filtered image, an optical transfer function k and the thresholded image z of the layer before given:
 * g = (zeta conj(k) y + z) / (zeta |k|^2 + 1), products of spectra.
 */
final class FeatureStep {

	private FeatureStep() {}

	/** @param g may be the same plane as z */
	static void forward(final KernelSpectrum kernel, final Plane y, final Plane z, final float zeta, final Plane g) {
		final int n = y.columns();
		final float[] inverse = new float[n];
		final float[] re = new float[n];
		final float[] im = new float[n];
		for (int row = 0; row < y.rows(); row++) {
			estimate(kernel, y, z, zeta, row, inverse, re, im, null, null);
			System.arraycopy(re, 0, g.re()[row], 0, n);
			System.arraycopy(im, 0, g.im()[row], 0, n);
		}
	}

	/** One row: the result in re and im, and if wanted, conj(k) y in hr and hi. */
	private static void estimate(final KernelSpectrum kernel, final Plane y, final Plane z, final float zeta,
		final int row, final float[] inverse, final float[] re, final float[] im, final float[] hr, final float[] hi)
	{
		final int n = re.length;
		final float[] kr = kernel.plane().re()[row];
		final float[] ki = kernel.plane().im()[row];
		SpectralRows.inverse(inverse, zeta, kernel.power()[row], 1, n);
		SpectralRows.setProducts(re, 1, kr, y.re()[row], 1, ki, y.im()[row], n);
		SpectralRows.setProducts(im, 1, kr, y.im()[row], -1, ki, y.re()[row], n);
		if (hr != null) {
			System.arraycopy(re, 0, hr, 0, n);
			System.arraycopy(im, 0, hi, 0, n);
		}
		SpectralRows.addAndMultiply(re, zeta, z.re()[row], inverse, n);
		SpectralRows.addAndMultiply(im, zeta, z.im()[row], inverse, n);
	}

	/**
	 * The gradients, spectra too. With e = d / (zeta |k|^2 + 1): dz = e, dy = zeta k e, dk = zeta (conj(e) y - t k) where
	 * t = 2 Re(conj(e) g), dzeta = Re sum(conj(e) conj(k) y - t |k|^2 / 2).
	 *
	 * @param d the gradient with respect to g, replaced by the one with respect to z
	 * @param dy to which is added
	 * @param dk to which is added, or null
	 * @param weights multiplicities of a row's entries
	 * @return dzeta times the number of grid points
	 */
	static double backward(final KernelSpectrum kernel, final Plane y, final Plane z, final float zeta, final Plane d,
		final Plane dy, final Plane dk, final float[] weights)
	{
		final int n = weights.length;
		final float[] inverse = new float[n];
		final float[] gr = new float[n];
		final float[] gi = new float[n];
		final float[] hr = new float[n];
		final float[] hi = new float[n];
		final float[] t = new float[n];
		final float[] dzeta = new float[n];
		for (int row = 0; row < y.rows(); row++) {
			estimate(kernel, y, z, zeta, row, inverse, gr, gi, hr, hi);
			final float[] kr = kernel.plane().re()[row];
			final float[] ki = kernel.plane().im()[row];
			final float[] er = d.re()[row];
			final float[] ei = d.im()[row];
			SpectralRows.multiply(er, inverse, n);
			SpectralRows.multiply(ei, inverse, n);
			SpectralRows.setProducts(t, 2, er, gr, 2, ei, gi, n);
			SpectralRows.addProducts(dzeta, 1, er, hr, 1, ei, hi, n);
			SpectralRows.addProduct(dzeta, -0.5f, t, kernel.power()[row], n);
			SpectralRows.addProducts(dy.re()[row], zeta, kr, er, -zeta, ki, ei, n);
			SpectralRows.addProducts(dy.im()[row], zeta, kr, ei, zeta, ki, er, n);
			if (dk != null) addKernelGradient(dk, row, zeta, er, ei, y, t, kr, ki);
		}
		return SpectralRows.sum(dzeta, weights);
	}

	/** dk += zeta (conj(e) y - t k) */
	static void addKernelGradient(final Plane dk, final int row, final float zeta, final float[] er, final float[] ei,
		final Plane y, final float[] t, final float[] kr, final float[] ki)
	{
		final int n = er.length;
		final float[] yr = y.re()[row];
		final float[] yi = y.im()[row];
		SpectralRows.addProducts(dk.re()[row], zeta, er, yr, zeta, ei, yi, n);
		SpectralRows.addProducts(dk.im()[row], zeta, er, yi, -zeta, ei, yr, n);
		SpectralRows.addProduct(dk.re()[row], -zeta, t, kr, n);
		SpectralRows.addProduct(dk.im()[row], -zeta, t, ki, n);
	}
}
