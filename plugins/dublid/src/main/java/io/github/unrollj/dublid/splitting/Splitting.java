package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.work.Workers;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The iteration on one image. Layer by layer, every filtered image is deblurred and thresholded, then the kernel is
 * estimated from all of them. The workers' items are filtered images and blocks of rows; results do not depend on their
 * number.
 */
public final class Splitting {

	/** What an image is retrieved from after a layer: filtered images, and the same in space if gradients are wanted. */
	record Output(Plane[] g, Plane[] codes, Retrieval retrieval) {}

	final Grid grid;
	final Penalties penalties;

	/** Per layer, counted from 1, and filter: spectra of the filtered blurred images. */
	final Plane[][] y;

	/** Per layer, the start being layer 0, and filter: spectra of the thresholded images. */
	final Plane[][] z;

	/** The same images in space, if they are kept. */
	final Plane[][] codes;

	/** After each layer, the start being layer 0. */
	final KernelSpectrum[] kernels;
	final KernelStep[] steps;
	final SortedMap<Integer, Output> outputs = new TreeMap<>();

	private final boolean keeps;
	private final Workers workers;
	private final Blurred blurred;
	private final Plane image;
	private final Plane[] filters;
	private float[] fixedKernel;

	private Splitting(final Grid grid, final Penalties penalties, final Blurred blurred, final boolean keeps,
		final Workers workers)
	{
		this.grid = grid;
		this.penalties = penalties;
		this.keeps = keeps;
		this.workers = workers;
		this.blurred = blurred;
		final int layers = penalties.layers();
		final int count = penalties.filters();
		this.y = new Plane[layers + 1][count];
		this.z = new Plane[layers + 1][count];
		this.codes = new Plane[layers + 1][count];
		this.kernels = new KernelSpectrum[layers + 1];
		this.steps = new KernelStep[layers + 1];
		this.image = grid.spectrumOf(blurred.image(), 0);
		this.filters = new Plane[count];
		for (int i = 0; i < count; i++)
			filters[i] = grid.spectrumOfKernel(blurred.filters(), 9 * i, 3);
	}

	/**
	 * Estimates image and kernel together.
	 *
	 * @param kernel [box, box] to begin with
	 * @param keeps whether gradients will be wanted
	 */
	public static Splitting blind(final Grid grid, final Penalties penalties, final Blurred blurred, final Layers wanted,
		final float[] kernel, final boolean keeps, final Workers workers)
	{
		final Splitting splitting = new Splitting(grid, penalties, blurred, keeps, workers);
		splitting.run(wanted, kernel);
		return splitting;
	}

	/**
	 * Estimates the filtered images with a known kernel [box, box].
	 *
	 * @param layer the last
	 */
	public static Splitting known(final Grid grid, final Penalties penalties, final Blurred blurred, final int layer,
		final float[] kernel, final Workers workers)
	{
		final Splitting splitting = new Splitting(grid, penalties, blurred, false, workers);
		splitting.fixedKernel = kernel;
		splitting.run(Layers.only(layer), kernel);
		return splitting;
	}

	/** The kernel [box, box] after a layer. */
	public float[] kernel(final int layer) {
		return fixedKernel == null ? steps[layer].kernel() : fixedKernel;
	}

	/** Writes the image [rows, columns] after a wanted layer to {@code offset}. */
	public void image(final int layer, final float[] data, final int offset) {
		outputs.get(layer).retrieval().store(grid, data, offset);
	}

	/** The image that another blurred plane, such as a colour, belongs to, with kernel and edges of a wanted layer. */
	public float[] retrieve(final int layer, final float[] plane) {
		final Plane other = grid.spectrumOf(plane, 0);
		final Retrieval retrieval = Retrieval.of(kernels[layer], other, outputs.get(layer).g(), filters, penalties.eta(),
			grid, workers);
		final float[] result = new float[plane.length];
		retrieval.store(grid, result, 0);
		retrieval.free(grid);
		grid.freeSpectrum(other);
		return result;
	}

	/** Returns the planes of the results to the grid; this must not be used any more. */
	public void free() {
		outputs.values().forEach(output -> {
			output.retrieval().free(grid);
			if (!keeps) free(output.g());
		});
		grid.freeSpectrum(image);
		free(filters);
	}

	private void run(final Layers wanted, final float[] kernel) {
		start(blurred.features()[0], kernel);
		for (int layer = 1; layer <= wanted.last(); layer++) {
			final int count = penalties.filters();
			final Plane[] g = wanted.wants(layer) ? new Plane[count] : null;
			final Plane[] shown = new Plane[count];
			filteredImages(layer, blurred.features()[layer - 1], g, shown);
			if (fixedKernel == null) estimateKernel(layer);
			else kernels[layer] = kernels[0];
			if (g != null) {
				outputs.put(layer, new Output(g, shown, Retrieval.of(kernels[layer], image, g, filters, penalties.eta(), grid,
					workers)));
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

	/** @param retrieved where the spectra of the images thresholded for the retrieval go, or null */
	private void filteredImages(final int layer, final float[] features, final Plane[] retrieved, final Plane[] shown) {
		workers.forEach(penalties.filters(), i -> {
			y[layer][i] = grid.spectrumOf(features, i * grid.pixels());
			final Plane g = keeps ? grid.newSpectrum() : z[layer - 1][i];
			FeatureStep.forward(kernels[layer - 1], y[layer][i], z[layer - 1][i], penalties.zeta()[layer - 1][i], g);
			final Plane space = grid.newImage();
			grid.inverse(g, space);
			if (retrieved != null) {
				final Plane copy = grid.newImage();
				copy.set(space);
				retrieved[i] = grid.newSpectrum();
				shown[i] = thresholded(copy, penalties.retrievalThresholds()[i], retrieved[i]);
			}
			codes[layer][i] = thresholded(space, penalties.thresholds()[layer][i], g);
			z[layer][i] = g;
		});
	}

	/** Returns the thresholded image in space if it is to be kept; the image that is given is freed. */
	private Plane thresholded(final Plane space, final float threshold, final Plane spectrum) {
		Thresholds.shrink(space, threshold);
		final Plane kept = keeps ? grid.newImage() : null;
		if (keeps) kept.set(space);
		grid.forward(space, spectrum);
		grid.freeImage(space);
		return kept;
	}

	private void estimateKernel(final int layer) {
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
