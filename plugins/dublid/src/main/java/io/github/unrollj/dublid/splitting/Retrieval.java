package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.work.Workers;


/**
 * The image of a kernel k and thresholded filtered images g_i: x = (conj(k) y + sum_i eta_i conj(w_i) g_i) / (|k|^2 +
 * sum_i eta_i |w_i|^2), products of spectra. Where the filters let nothing pass, as at the mean, x = y / k.
 */
final class Retrieval {

	/** Where the denominator vanishes the numerator does too, and the quotient is to be 0. */
	private static final float SMALLEST = 1e-30f;

	private final KernelSpectrum kernel;
	private final Plane y;
	private final Plane[] g;
	private final Plane[] w;
	private final float[] eta;
	private final float[][] inverse;
	private final Plane x;

	private Retrieval(final KernelSpectrum kernel, final Plane y, final Plane[] g, final Plane[] w, final float[] eta,
		final float[][] inverse, final Plane x)
	{
		this.kernel = kernel;
		this.y = y;
		this.g = g;
		this.w = w;
		this.eta = eta;
		this.inverse = inverse;
		this.x = x;
	}

	/** @param w spectra of the filters, of zero mean */
	static Retrieval of(final KernelSpectrum kernel, final Plane y, final Plane[] g, final Plane[] w, final float[] eta,
		final Grid grid, final Workers workers)
	{
		final Retrieval retrieval = new Retrieval(kernel, y, g, w, eta, new float[grid.height()][grid.width()], grid
			.newSpectrum());
		grid.forEachRow(workers, retrieval::divide);
		return retrieval;
	}

	private void divide(final int row) {
		final float[] xr = x.re()[row];
		final float[] xi = x.im()[row];
		final int n = xr.length;
		final float[] denominator = inverse[row];
		final Plane k = kernel.plane();
		SpectralRows.setProducts(xr, 1, k.re()[row], y.re()[row], 1, k.im()[row], y.im()[row], n);
		SpectralRows.setProducts(xi, 1, k.re()[row], y.im()[row], -1, k.im()[row], y.re()[row], n);
		System.arraycopy(kernel.power()[row], 0, denominator, 0, n);
		for (int i = 0; i < w.length; i++) {
			final float[] wr = w[i].re()[row];
			final float[] wi = w[i].im()[row];
			SpectralRows.addProducts(xr, eta[i], wr, g[i].re()[row], eta[i], wi, g[i].im()[row], n);
			SpectralRows.addProducts(xi, eta[i], wr, g[i].im()[row], -eta[i], wi, g[i].re()[row], n);
			SpectralRows.addSquares(denominator, eta[i], wr, wi, n);
		}
		for (int j = 0; j < n; j++)
			denominator[j] = 1 / Math.max(SMALLEST, denominator[j]);
		SpectralRows.multiply(xr, denominator, n);
		SpectralRows.multiply(xi, denominator, n);
	}

	/** The image's spectrum, valid until it is freed. */
	Plane spectrum() {
		return x;
	}

	/** Writes the image [rows, columns] to {@code offset}. */
	void store(final Grid grid, final float[] data, final int offset) {
		final Plane spent = grid.newSpectrum();
		spent.set(x);
		grid.imageOf(spent, data, offset);
	}

	/** Returns the result's plane to the grid; this must not be used any more. */
	void free(final Grid grid) {
		grid.freeSpectrum(x);
	}

	/**
	 * The gradients: with e = d / denominator and t = 2 Re(conj(e) x), dg_i = eta_i w_i e, dy = k e, dk = conj(e) y - t k,
	 * dw_i = eta_i (conj(e) g_i - t w_i).
	 *
	 * @param d the spectrum of the gradient with respect to x; it is overwritten
	 * @param dk to which is added
	 * @param dg are set
	 * @param dw to which is added
	 * @param deta to which is added
	 * @return dy, in the place of d
	 */
	Plane backward(final Plane d, final Plane dk, final Plane[] dg, final Plane[] dw, final float[] deta,
		final Grid grid)
	{
		final int n = grid.width();
		final float[] t = new float[n];
		final float[][] sums = new float[w.length][n];
		final float[] er = new float[n];
		final float[] ei = new float[n];
		for (int row = 0; row < grid.height(); row++) {
			System.arraycopy(d.re()[row], 0, er, 0, n);
			System.arraycopy(d.im()[row], 0, ei, 0, n);
			SpectralRows.multiply(er, inverse[row], n);
			SpectralRows.multiply(ei, inverse[row], n);
			SpectralRows.setProducts(t, 2, er, x.re()[row], 2, ei, x.im()[row], n);
			final float[] kr = kernel.plane().re()[row];
			final float[] ki = kernel.plane().im()[row];
			FeatureStep.addKernelGradient(dk, row, 1, er, ei, y, t, kr, ki);
			for (int i = 0; i < w.length; i++)
				channel(i, row, er, ei, t, dg[i], dw[i], sums[i]);
			SpectralRows.setProducts(d.re()[row], 1, kr, er, -1, ki, ei, n);
			SpectralRows.setProducts(d.im()[row], 1, kr, ei, 1, ki, er, n);
		}
		final float[] weights = grid.multiplicities();
		for (int i = 0; i < w.length; i++)
			deta[i] += (float) (SpectralRows.sum(sums[i], weights) / grid.points());
		return d;
	}

	private void channel(final int i, final int row, final float[] er, final float[] ei, final float[] t, final Plane dg,
		final Plane dw, final float[] sum)
	{
		final int n = er.length;
		final float[] wr = w[i].re()[row];
		final float[] wi = w[i].im()[row];
		final float[] gr = g[i].re()[row];
		final float[] gi = g[i].im()[row];
		final float[] hr = dg.re()[row];
		final float[] hi = dg.im()[row];
		// w e, with which Re conj(e) conj(w) g = Re conj(w e) g
		SpectralRows.setProducts(hr, 1, wr, er, -1, wi, ei, n);
		SpectralRows.setProducts(hi, 1, wr, ei, 1, wi, er, n);
		SpectralRows.addProducts(sum, 1, hr, gr, 1, hi, gi, n);
		final float[] power = new float[n];
		SpectralRows.addSquares(power, -0.5f, wr, wi, n);
		SpectralRows.addProduct(sum, 1, t, power, n);
		SpectralRows.multiply(hr, eta[i], n);
		SpectralRows.multiply(hi, eta[i], n);
		FeatureStep.addKernelGradient(dw, row, eta[i], er, ei, g[i], t, wr, wi);
	}

}
