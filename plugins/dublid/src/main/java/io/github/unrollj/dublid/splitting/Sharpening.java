package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.work.Workers;

import java.util.Arrays;

/**
 * Deblurring with a kernel by half-quadratic splitting (Wang, Yang, Yin, Zhang 2008; Xu, Zheng, Jia 2013): x_0 = y, and
 * for j = 1, 2, ... the edges z_j of w * x_(j-1) that threshold t_j leaves, and the image x_j = (conj(k) y + eta_j sum_i
 * conj(w_i) z_ij) / (|k|^2 + eta_j sum_i |w_i|^2), products of spectra. Images and edges are kept if gradients will be
 * wanted.
 */
final class Sharpening {

	/**
	 * Gradients.
	 *
	 * @param kernel spectrum of the one with respect to the kernel
	 * @param filters spectra of those with respect to the filters
	 * @param steps with respect to the logarithms of the numbers
	 */
	record Gradients(Plane kernel, Plane[] filters, SharpeningSteps steps) {}

	private final Scale scale;
	private final Grid grid;
	private final SharpeningSteps steps;
	private final boolean keeps;
	private final Workers workers;
	private final Retrieval[] images;
	private final Plane[][] derivatives;
	private final Plane[][] edges;

	private Sharpening(final Scale scale, final SharpeningSteps steps, final boolean keeps, final Workers workers) {
		this.scale = scale;
		this.grid = scale.grid();
		this.steps = steps;
		this.keeps = keeps;
		this.workers = workers;
		this.images = new Retrieval[steps.count()];
		this.derivatives = new Plane[steps.count()][];
		this.edges = new Plane[steps.count()][];
	}

	/** @param keeps whether gradients will be wanted */
	static Sharpening of(final Scale scale, final KernelSpectrum kernel, final SharpeningSteps steps, final boolean keeps,
		final Workers workers)
	{
		final Sharpening sharpening = new Sharpening(scale, steps, keeps, workers);
		for (int j = 0; j < steps.count(); j++)
			sharpening.step(j, kernel);
		return sharpening;
	}

	private void step(final int j, final KernelSpectrum kernel) {
		derivatives[j] = scale.derivativesOf(input(j), workers);
		final Plane[] space = keeps ? scale.copies(derivatives[j]) : derivatives[j];
		steps.kind().apply(space, steps.thresholds()[j], grid, workers);
		edges[j] = scale.spectra(space, workers);
		images[j] = Retrieval.of(kernel, scale.image(), edges[j], scale.filters(), eta(j), grid, workers);
		if (keeps) return;
		scale.freeSpectra(edges[j]);
		if (j > 0) images[j - 1].free(grid);
	}

	private float[] eta(final int j) {
		final float[] eta = new float[scale.count()];
		Arrays.fill(eta, steps.penalties()[j]);
		return eta;
	}

	private Plane input(final int j) {
		return j == 0 ? scale.image() : images[j - 1].spectrum();
	}

	/** The last image's spectrum, valid until it is freed. */
	Plane image() {
		return input(steps.count());
	}

	/** Frees what is left; this must not be used any more. */
	void free() {
		for (int j = 0; j < steps.count(); j++) {
			if (keeps) {
				scale.freeSpectra(edges[j]);
				scale.freeImages(derivatives[j]);
			}
			if (keeps || j == steps.count() - 1) images[j].free(grid);
		}
	}

	/**
	 * Gradients, given the one with respect to the last image.
	 *
	 * @param d spectrum, which is overwritten and freed
	 * @param filters spectra to which is added
	 */
	Gradients backward(final Plane d, final Plane[] filters) {
		final float[] thresholds = new float[steps.count()];
		final float[] penalties = new float[steps.count()];
		final Plane dk = scale.newSum();
		Plane dx = d;
		for (int j = steps.count() - 1; j >= 0; j--) {
			final Plane[] dz = scale.newSums();
			final float[] deta = new float[dz.length];
			grid.freeSpectrum(images[j].backward(dx, dk, dz, filters, deta, grid));
			for (final float part : deta)
				penalties[j] += part * steps.penalties()[j];
			final Plane[] space = scale.images(dz);
			thresholds[j] = (float) steps.kind().backward(space, derivatives[j], steps.thresholds()[j]);
			dx = scale.newSum();
			scale.backward(scale.spectra(space, workers), input(j), dx, filters);
		}
		grid.freeSpectrum(dx);
		return new Gradients(dk, filters, new SharpeningSteps(steps.kind(), thresholds, penalties));
	}
}
