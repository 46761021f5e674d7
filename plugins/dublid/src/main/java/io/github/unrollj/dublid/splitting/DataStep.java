package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.work.Workers;

/**
 * The image that agrees with the measurement y and with edges v alike: x = (conj(k) y + v) / (|k|^2 + p), products of
 * spectra, p being the power of the filters that made v.
 */
final class DataStep {

	/** Where the denominator vanishes the numerator does too, and the quotient is to be 0. */
	private static final float SMALLEST = 1e-30f;

	private final KernelSpectrum kernel;
	private final Plane y;
	private final float[][] inverse;
	private final Plane x;

	private DataStep(final KernelSpectrum kernel, final Plane y, final Plane x) {
		this.kernel = kernel;
		this.y = y;
		this.x = x;
		this.inverse = new float[x.rows()][x.columns()];
	}

	/**
	 * @param v replaced by the image
	 * @param power whose real part is p
	 */
	static DataStep of(final KernelSpectrum kernel, final Plane y, final Plane v, final Plane power, final Grid grid,
		final Workers workers)
	{
		final DataStep step = new DataStep(kernel, y, v);
		grid.forEachRow(workers, row -> step.divide(power.re()[row], row));
		return step;
	}

	private void divide(final float[] power, final int row) {
		final float[] xr = x.re()[row];
		final float[] xi = x.im()[row];
		final float[] kr = kernel.plane().re()[row];
		final float[] ki = kernel.plane().im()[row];
		final int n = xr.length;
		SpectralRows.addProducts(xr, 1, kr, y.re()[row], 1, ki, y.im()[row], n);
		SpectralRows.addProducts(xi, 1, kr, y.im()[row], -1, ki, y.re()[row], n);
		invert(inverse[row], kernel.power()[row], power, n);
		SpectralRows.multiply(xr, inverse[row], n);
		SpectralRows.multiply(xi, inverse[row], n);
	}

	private static void invert(final float[] inverse, final float[] a, final float[] b, final int n) {
		for (int j = 0; j < n; j++)
			inverse[j] = 1 / Math.max(SMALLEST, a[j] + b[j]);
	}

	/** The image's spectrum. */
	Plane spectrum() {
		return x;
	}

	/**
	 * The gradients: with e = d / denominator and t = 2 Re(conj(e) x), dv = e, dk = conj(e) y - t k, dp = -t / 2.
	 *
	 * @param d the spectrum of the gradient with respect to x, which becomes the one with respect to v
	 * @param dk to which is added
	 * @param dp which is set
	 */
	void backward(final Plane d, final Plane dk, final Plane dp) {
		final int n = d.columns();
		final float[] t = new float[n];
		dp.clear();
		for (int row = 0; row < d.rows(); row++) {
			final float[] er = d.re()[row];
			final float[] ei = d.im()[row];
			SpectralRows.multiply(er, inverse[row], n);
			SpectralRows.multiply(ei, inverse[row], n);
			SpectralRows.setProducts(t, 2, er, x.re()[row], 2, ei, x.im()[row], n);
			FeatureStep.addKernelGradient(dk, row, 1, er, ei, y, t, kernel.plane().re()[row], kernel.plane().im()[row]);
			SpectralRows.addScaled(dp.re()[row], -0.5f, t, n);
		}
	}
}
