package io.github.unrollj.dublid.network;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.work.Workers;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The iteration on one image: half-quadratic splitting in the Fourier domain. Layer by layer, every filtered image is
 * deblurred and thresholded, then the kernel is estimated from all of them. The items of work are filtered images and
 * blocks of rows; results do not depend on the number of workers.
 */
final class Splitting {

	/** What an image is made of after a layer: kernel, filtered images, and those in space if gradients are wanted. */
	record Output(Plane[] g, Plane[] codes, Retrieval retrieval) {}

	final Grid grid;
	final Penalties penalties;
	final boolean keeps;

	/** Per layer and filter: spectra of the filtered blurred images. */
	final Plane[][] y;

	/** Per layer, the start before the first, and filter: spectra of the thresholded images. */
	final Plane[][] z;

	/** The same images in space, if they are kept. */
	final Plane[][] codes;

	/** After each layer, the start before the first. */
	final KernelSpectrum[] kernels;
	final KernelStep[] steps;
	final SortedMap<Integer, Output> outputs = new TreeMap<>();

	private final Workers workers;

	/** @param keeps whether everything that the gradients need is kept */
	Splitting(final Grid grid, final Penalties penalties, final boolean keeps, final Workers workers) {
		this.grid = grid;
		this.penalties = penalties;
		this.keeps = keeps;
		this.workers = workers;
		final int layers = penalties.layers();
		this.y = new Plane[layers + 1][penalties.filters()];
		this.z = new Plane[layers + 1][penalties.filters()];
		this.codes = new Plane[layers + 1][penalties.filters()];
		this.kernels = new KernelSpectrum[layers + 1];
		this.steps = new KernelStep[layers + 1];
	}

	/**
	 * @param features the filtered images of layers 1, 2, ..., each [filters, rows, columns]
	 * @param image spectrum of the blurred image
	 * @param filters spectra of the filters that the first features were made with
	 * @param fixed the kernel [box, box] if it is known, otherwise null
	 */
	void run(final float[][] features, final Layers wanted, final Plane image, final Plane[] filters,
		final float[] fixed)
	{
		start(features[0], fixed == null ? KernelSpectrum.delta(grid.box()) : fixed);
		for (int layer = 1; layer <= wanted.last(); layer++) {
			final boolean shown = wanted.wants(layer);
			final Output output = shown ? new Output(new Plane[penalties.filters()], new Plane[penalties.filters()], null)
				: null;
			filteredImages(layer, features[layer - 1], output);
			if (fixed == null) kernel(layer);
			else kernels[layer] = kernels[0];
			if (shown) {
				outputs.put(layer, new Output(output.g(), output.codes(), Retrieval.of(kernels[layer], image, output.g(),
					filters, penalties.eta(), grid)));
			}
			if (!keeps) free(y[layer]);
		}
		if (!keeps) free(z[wanted.last()]);
	}

	private void start(final float[] features, final float[] kernel) {
		kernels[0] = KernelSpectrum.of(kernel, grid);
		workers.forEach(penalties.filters(), i -> {
			final Plane crop = grid.newCrop();
			grid.load(features, i * grid.pixels(), crop);
			Thresholds.shrink(crop, penalties.thresholds()[0][i]);
			if (keeps) {
				codes[0][i] = grid.newCrop();
				codes[0][i].set(crop);
			}
			z[0][i] = grid.newSpectrum();
			grid.forward(crop, z[0][i]);
			grid.freeCrop(crop);
		});
	}

	private void filteredImages(final int layer, final float[] features, final Output output) {
		workers.forEach(penalties.filters(), i -> {
			y[layer][i] = grid.spectrumOf(features, i * grid.pixels());
			final Plane g = keeps ? grid.newSpectrum() : z[layer - 1][i];
			FeatureStep.forward(kernels[layer - 1], y[layer][i], z[layer - 1][i], penalties.zeta()[layer - 1][i], g);
			final Plane image = grid.newImage();
			grid.inverse(g, image);
			if (output != null) threshold(image, penalties.retrievalThresholds()[i], output, i);
			Thresholds.shrink(image, penalties.thresholds()[layer][i]);
			if (keeps) {
				codes[layer][i] = grid.newImage();
				codes[layer][i].set(image);
			}
			grid.forward(image, g);
			grid.freeImage(image);
			z[layer][i] = g;
		});
	}

	private void threshold(final Plane image, final float threshold, final Output output, final int i) {
		final Plane copy = grid.newImage();
		copy.set(image);
		Thresholds.shrink(copy, threshold);
		if (keeps) {
			output.codes()[i] = grid.newImage();
			output.codes()[i].set(copy);
		}
		output.g()[i] = grid.newSpectrum();
		grid.forward(copy, output.g()[i]);
		grid.freeImage(copy);
	}

	private void kernel(final int layer) {
		final Correlations sums = Correlations.of(y[layer], z[layer], grid, workers);
		final KernelStep step = KernelStep.of(sums, kernels[layer - 1].plane(), penalties.c()[layer - 1], penalties
			.beta()[layer - 1], grid);
		steps[layer] = step;
		kernels[layer] = KernelSpectrum.of(step.kernel(), grid);
		if (!keeps) step.free(grid);
	}

	private void free(final Plane[] spectra) {
		for (final Plane plane : spectra)
			grid.freeSpectrum(plane);
	}
}
