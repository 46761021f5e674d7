package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Deblurring with a known kernel by anisotropic total variation, min 1/2 ||k * x - y||^2 + lambda sum_i ||f_i * x||_1, by
 * half-quadratic splitting with growing penalty (Wang, Yang, Yin, Zhang 2008): the retrieval, with thresholded
 * derivatives of the image itself.
 */
public final class EdgePreserving {

	private final Grid grid;
	private final Workers workers;
	private final KernelSpectrum kernel;
	private final Plane[] filters;

	/**
	 * @param kernel [box, box]
	 * @param filters [count, 3, 3], as true convolutions, of zero mean
	 */
	public EdgePreserving(final Grid grid, final float[] kernel, final float[] filters, final Workers workers) {
		this.grid = grid;
		this.workers = workers;
		this.kernel = KernelSpectrum.of(kernel, grid);
		this.filters = IntStream.range(0, filters.length / 9).mapToObj(i -> grid.spectrumOfKernel(filters, 9 * i, 3))
			.toArray(Plane[]::new);
	}

	/**
	 * @param image the blurred image [rows, columns]
	 * @param lambda weight of the total variation
	 * @param penalties one per iteration: how much the derivatives are held to the thresholded ones
	 * @return the deblurred image [rows, columns]
	 */
	public float[] deblur(final float[] image, final float lambda, final float... penalties) {
		final Plane y = grid.spectrumOf(image, 0);
		final Plane[] g = new Plane[filters.length];
		for (int i = 0; i < g.length; i++)
			g[i] = grid.newSpectrum();
		Plane x = y;
		Retrieval retrieval = null;
		for (final float penalty : penalties) {
			threshold(x, lambda / penalty, g);
			if (retrieval != null) retrieval.free(grid);
			final float[] eta = new float[filters.length];
			Arrays.fill(eta, penalty);
			retrieval = Retrieval.of(kernel, y, g, filters, eta, grid, workers);
			x = retrieval.spectrum();
		}
		final float[] result = new float[image.length];
		retrieval.store(grid, result, 0);
		retrieval.free(grid);
		grid.freeSpectrum(y);
		for (final Plane plane : g)
			grid.freeSpectrum(plane);
		return result;
	}

	private void threshold(final Plane x, final float threshold, final Plane[] g) {
		workers.forEach(filters.length, i -> {
			final Plane product = g[i];
			final int n = grid.width();
			for (int row = 0; row < grid.height(); row++) {
				final float[] wr = filters[i].re()[row];
				final float[] wi = filters[i].im()[row];
				SpectralRows.setProducts(product.re()[row], 1, wr, x.re()[row], -1, wi, x.im()[row], n);
				SpectralRows.setProducts(product.im()[row], 1, wr, x.im()[row], 1, wi, x.re()[row], n);
			}
			final Plane space = grid.newImage();
			grid.inverse(product, space);
			Thresholds.shrink(space, threshold);
			grid.forward(space, product);
			grid.freeImage(space);
		});
	}
}
