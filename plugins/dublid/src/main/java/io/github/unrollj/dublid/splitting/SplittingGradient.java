package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.dublid.splitting.Splitting.Output;

/**
 * The gradients of a {@link Splitting} that was kept, from its last layer to its first. Gradients of images are passed
 * on as spectra where the next step wants spectra. On one thread; used once, it frees the splitting's planes.
 */
public final class SplittingGradient {

	/** Gradients with respect to outputs. */
	public interface Seeds {

		/** Those after a layer: the image's, [rows, columns], and behind it the kernel's, [box, box]. */
		float[] of(int layer);
	}

	private final Splitting splitting;
	private final Grid grid;
	private final int count;
	private final float[] weights;
	private final float[][] features;
	private final Penalties penalties;
	private final float[] image;
	private final float[] retrievalFilters;

	/** Spectra of the gradients with respect to a layer's thresholded images, as far as later layers contribute. */
	private final Plane[] dz;

	private SplittingGradient(final Splitting splitting, final int layers) {
		this.splitting = splitting;
		this.grid = splitting.grid;
		this.count = splitting.penalties.filters();
		this.weights = grid.multiplicities();
		this.features = new float[layers][count * grid.pixels()];
		this.penalties = splitting.penalties.zeros();
		this.image = new float[grid.pixels()];
		this.retrievalFilters = new float[count * 9];
		this.dz = new Plane[count];
	}

	/** @param splitting whose penalties have as many layers as were run, all of which it keeps */
	public static SplittingGradient of(final Splitting splitting, final Seeds seeds) {
		final SplittingGradient gradient = new SplittingGradient(splitting, splitting.penalties.layers());
		gradient.run(seeds);
		return gradient;
	}

	/** With respect to a layer's filtered blurred images, layers counted from 1: [filters, rows, columns]. */
	public float[] features(final int layer) {
		return features[layer - 1];
	}

	public Penalties penalties() {
		return penalties;
	}

	/** With respect to the blurred image by way of the retrieval, [rows, columns]. */
	public float[] image() {
		return image;
	}

	/** With respect to the filters by way of the retrieval, [filters, 3, 3]. */
	public float[] filters() {
		return retrievalFilters;
	}

	private void run(final Seeds seeds) {
		for (int i = 0; i < count; i++) {
			dz[i] = grid.newSpectrum();
			dz[i].clear();
		}
		Plane dk = cleared();
		for (int layer = features.length; layer >= 1; layer--) {
			final Output output = splitting.outputs.get(layer);
			final Plane[] dg = output == null ? null : retrieval(output, seeds, layer, dk);
			final double[] kernel = toKernel(dk, seeds, layer);
			dk = layer(layer, kernel, dg);
		}
		grid.freeSpectrum(dk);
		start();
	}

	private Plane cleared() {
		final Plane plane = grid.newSpectrum();
		plane.clear();
		return plane;
	}

	/** Returns the gradients with respect to the output's thresholded images, spectra. */
	private Plane[] retrieval(final Output output, final Seeds seeds, final int layer, final Plane dk) {
		final Plane d = grid.spectrumOf(seeds.of(layer), 0);
		final Plane[] dg = new Plane[count];
		final Plane[] dw = new Plane[count];
		for (int i = 0; i < count; i++) {
			dg[i] = grid.newSpectrum();
			dw[i] = cleared();
		}
		final Plane dy = output.retrieval().backward(d, dk, dg, dw, penalties.eta(), grid);
		final float[] more = new float[grid.pixels()];
		grid.imageOf(dy, more, 0);
		SpectralRows.addScaled(image, 1, more, image.length);
		for (int i = 0; i < count; i++) {
			final float[] filter = grid.kernelOf(dw[i], 3);
			for (int tap = 0; tap < 9; tap++)
				retrievalFilters[i * 9 + tap] += filter[tap];
			grid.freeSpectrum(output.g()[i]);
		}
		return dg;
	}

	private double[] toKernel(final Plane dk, final Seeds seeds, final int layer) {
		final float[] passedOn = grid.kernelOf(dk, grid.box());
		final double[] sum = new double[passedOn.length];
		final float[] seed = splitting.outputs.containsKey(layer) ? seeds.of(layer) : null;
		for (int i = 0; i < sum.length; i++)
			sum[i] = passedOn[i] + (seed == null ? 0 : seed[grid.pixels() + i]);
		return sum;
	}

	/** Returns the gradient with respect to the kernel of the layer before. */
	private Plane layer(final int layer, final double[] kernel, final Plane[] dg) {
		final float[] dc = new float[1];
		final float[] dbeta = new float[1];
		final KernelStep step = splitting.steps[layer];
		final KernelStep.Pull pull = step.backward(kernel, dc, dbeta, grid);
		step.free(grid);
		penalties.c()[layer - 1] = dc[0];
		penalties.beta()[layer - 1] = dbeta[0];
		final Plane dk = grid.newSpectrum();
		dk.set(pull.e());
		for (int i = 0; i < count; i++)
			filteredImage(layer, i, pull, dg == null ? null : dg[i], dk);
		grid.freeSpectrum(pull.e());
		return dk;
	}

	private void filteredImage(final int layer, final int i, final KernelStep.Pull pull, final Plane dg,
		final Plane dk)
	{
		final Plane y = splitting.y[layer][i];
		final Plane dy = grid.newSpectrum();
		pull.backward(y, splitting.z[layer][i], dy, dz[i]);
		final Plane d = grid.newImage();
		grid.inverse(dz[i], d);
		penalties.thresholds()[layer][i] = Thresholds.backward(d, splitting.codes[layer][i]);
		if (dg != null) addRetrieved(layer, i, dg, d);
		grid.forward(d, dz[i]);
		grid.freeImage(d);
		penalties.zeta()[layer - 1][i] = (float) (FeatureStep.backward(splitting.kernels[layer - 1], y, splitting.z[layer -
			1][i], splitting.penalties.zeta()[layer - 1][i], dz[i], dy, dk, weights) / grid.points());
		grid.imageOf(dy, features[layer - 1], i * grid.pixels());
		grid.freeSpectrum(y);
		grid.freeSpectrum(splitting.z[layer][i]);
		grid.freeImage(splitting.codes[layer][i]);
	}

	private void addRetrieved(final int layer, final int i, final Plane dg, final Plane d) {
		final Plane more = grid.newImage();
		grid.inverse(dg, more);
		grid.freeSpectrum(dg);
		final Plane codes = splitting.outputs.get(layer).codes()[i];
		penalties.retrievalThresholds()[i] += Thresholds.backward(more, codes);
		Thresholds.add(d, more);
		grid.freeImage(more);
		grid.freeImage(codes);
	}

	private void start() {
		final float[] first = new float[grid.pixels()];
		for (int i = 0; i < count; i++) {
			final Plane crop = grid.newCrop();
			grid.inverse(dz[i], crop);
			penalties.thresholds()[0][i] = Thresholds.backward(crop, splitting.codes[0][i]);
			grid.store(crop, first, 0);
			for (int p = 0; p < first.length; p++)
				features[0][i * first.length + p] += first[p];
			grid.freeCrop(crop);
			grid.freeSpectrum(dz[i]);
			grid.freeSpectrum(splitting.z[0][i]);
			grid.freeCrop(splitting.codes[0][i]);
		}
	}
}
