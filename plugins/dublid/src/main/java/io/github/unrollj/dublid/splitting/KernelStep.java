package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;

/**
 * The update of the kernel, a proximal step to the previous one k': q = (c sum_i conj(z_i) y_i + k') / (c sum_i |z_i|^2 +
 * 1), products of spectra, and of its box a kernel by {@link KernelCleaning}.
 */
final class KernelStep {

	private final Correlations sums;
	private final float c;
	private final Plane q;
	private final KernelCleaning cleaning;

	private KernelStep(final Correlations sums, final float c, final Plane q, final KernelCleaning cleaning) {
		this.sums = sums;
		this.c = c;
		this.q = q;
		this.cleaning = cleaning;
	}

	static KernelStep of(final Correlations sums, final Plane previous, final float c, final float beta,
		final Grid grid)
	{
		final Plane q = grid.newSpectrum();
		final int n = grid.width();
		final float[] inverse = new float[n];
		for (int row = 0; row < grid.height(); row++) {
			SpectralRows.inverse(inverse, c, sums.power()[row], 1, n);
			System.arraycopy(sums.cross().re()[row], 0, q.re()[row], 0, n);
			System.arraycopy(sums.cross().im()[row], 0, q.im()[row], 0, n);
			SpectralRows.addAndMultiply(q.re()[row], c, previous.re()[row], inverse, n);
			SpectralRows.addAndMultiply(q.im()[row], c, previous.im()[row], inverse, n);
		}
		final Plane spent = grid.newSpectrum();
		spent.set(q);
		return new KernelStep(sums, c, q, new KernelCleaning(grid.kernelOf(spent, grid.box()), beta));
	}

	float[] kernel() {
		return cleaning.kernel();
	}

	/** Returns the planes to the grid; this must not be used any more. */
	void free(final Grid grid) {
		grid.freeSpectrum(sums.cross());
		grid.freeSpectrum(q);
	}

	/** What the gradients of the layer's images and of the previous kernel need: e = d / (c sum |z|^2 + 1). */
	record Pull(float c, Plane e, float[][] t) {

		/**
		 * dy = c z e and dz += c (conj(e) y - t z).
		 *
		 * @param dy is set
		 * @param dz to which is added
		 */
		void backward(final Plane y, final Plane z, final Plane dy, final Plane dz) {
			final int n = y.columns();
			for (int row = 0; row < y.rows(); row++) {
				final float[] er = e.re()[row];
				final float[] ei = e.im()[row];
				final float[] zr = z.re()[row];
				final float[] zi = z.im()[row];
				SpectralRows.setProducts(dy.re()[row], c, zr, er, -c, zi, ei, n);
				SpectralRows.setProducts(dy.im()[row], c, zr, ei, c, zi, er, n);
				FeatureStep.addKernelGradient(dz, row, c, er, ei, y, t[row], zr, zi);
			}
		}
	}

	/**
	 * @param dk the gradient with respect to the kernel [box, box]
	 * @param dc where the gradient with respect to c is added, at [0]
	 * @param dbeta where the gradient with respect to beta is added, at [0]
	 */
	Pull backward(final double[] dk, final float[] dc, final float[] dbeta, final Grid grid) {
		final Plane e = grid.spectrumOfKernel(cleaning.backward(dk, dbeta), 0, grid.box());
		final int n = grid.width();
		final float[][] t = new float[grid.height()][n];
		final float[] inverse = new float[n];
		final float[] sum = new float[n];
		for (int row = 0; row < grid.height(); row++) {
			final float[] er = e.re()[row];
			final float[] ei = e.im()[row];
			SpectralRows.inverse(inverse, c, sums.power()[row], 1, n);
			SpectralRows.multiply(er, inverse, n);
			SpectralRows.multiply(ei, inverse, n);
			SpectralRows.setProducts(t[row], 2, er, q.re()[row], 2, ei, q.im()[row], n);
			SpectralRows.addProducts(sum, 1, er, sums.cross().re()[row], 1, ei, sums.cross().im()[row], n);
			SpectralRows.addProduct(sum, -0.5f, t[row], sums.power()[row], n);
		}
		dc[0] += (float) (SpectralRows.sum(sum, grid.multiplicities()) / grid.points());
		return new Pull(c, e, t);
	}
}
