package io.github.unrollj.dublid.classical;

import io.github.unrollj.dublid.splitting.Blurred;
import io.github.unrollj.dublid.splitting.Grid;
import io.github.unrollj.dublid.splitting.Penalties;
import io.github.unrollj.dublid.splitting.Splitting;
import io.github.unrollj.image.Bicubic;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.Arrays;

/**
 * Estimates a blur kernel without learning: the iteration that the network unrolls, on two derivatives of the image, with
 * thresholds that fall from large to small, from a small image with a small kernel to the whole one. Many more
 * iterations than a network has layers.
 *
 * @param threshold of the first iteration at each scale, in standard deviations of the derivatives
 * @param decay factor between the thresholds of the first and the last iteration
 * @param zeta weight of the data against the thresholded derivatives
 * @param weight of the data against the previous kernel
 * @param beta fraction of the kernel's maximum that is cut off
 * @param iterations at each scale
 */
public record BlindTotalVariation(double threshold, double decay, double zeta, double weight, double beta,
	int iterations)
{

	/** Plausible numbers, which find the kernels of piecewise constant images; they have not been tuned. */
	public static final BlindTotalVariation DEFAULT = new BlindTotalVariation(2, 0.3, 10, 30, 0.05, 20);

	private static final double SCALE = Math.sqrt(0.5);
	private static final int SMALLEST_BOX = 5;
	private static final int SMALLEST_IMAGE = 16;

	/**
	 * @param blurred [rows, columns], its borders tapered
	 * @param box rows and columns of the kernel, odd
	 * @param workers whose items are rows and derivatives; the result does not depend on their number
	 * @return the kernel [box, box]
	 */
	public Tensor kernel(final Tensor blurred, final int box, final Workers workers, final Progress progress) {
		int scales = 1;
		while (box(box, scales) >= SMALLEST_BOX && Math.min(blurred.size(0), blurred.size(1)) * Math.pow(SCALE,
			scales) >= SMALLEST_IMAGE)
			scales++;
		Tensor kernel = null;
		for (int scale = scales - 1; scale >= 0; scale--) {
			progress.check();
			final int size = box(box, scale);
			kernel = estimate(reduced(blurred, scale), resized(kernel, size), workers);
		}
		return kernel;
	}

	private static int box(final int box, final int scale) {
		return 2 * (int) Math.rint((box * Math.pow(SCALE, scale) - 1) / 2) + 1;
	}

	private static Tensor reduced(final Tensor image, final int scale) {
		if (scale == 0) return image;
		final double factor = Math.pow(SCALE, scale);
		return Bicubic.resize(image, (int) Math.rint(image.size(0) * factor), (int) Math.rint(image.size(1) * factor));
	}

	/** A kernel of the next scale to begin with, not negative and of sum 1; a delta at the first scale. */
	private static Tensor resized(final Tensor kernel, final int size) {
		if (kernel == null) {
			final Tensor delta = Tensor.zeros(size, size);
			delta.real()[size * size / 2] = 1;
			return delta;
		}
		final Tensor larger = Bicubic.resize(kernel, size, size);
		double sum = 0;
		for (int i = 0; i < larger.count(); i++)
			sum += larger.real()[i] = Math.max(0, larger.real()[i]);
		for (int i = 0; i < larger.count(); i++)
			larger.real()[i] /= (float) sum;
		return larger;
	}

	private Tensor estimate(final Tensor image, final Tensor start, final Workers workers) {
		final int size = start.size(0);
		final Grid grid = Grid.of(image.size(0), image.size(1), size);
		final float[] derivatives = Derivatives.of(image);
		double energy = 0;
		for (final float value : derivatives)
			energy += value * value;
		final float[][] features = new float[iterations][];
		Arrays.fill(features, derivatives);
		final Splitting splitting = Splitting.blind(grid, penalties(energy, derivatives.length), new Blurred(image.real(),
			features, TotalVariation.DIFFERENCES), Layers.only(iterations), start.real(), false, workers);
		final Tensor kernel = Tensor.of(splitting.kernel(iterations), size, size);
		splitting.free();
		return kernel;
	}

	private Penalties penalties(final double energy, final int count) {
		final double first = threshold * Math.sqrt(energy / count);
		final float[][] thresholds = new float[iterations + 1][2];
		for (int i = 0; i <= iterations; i++)
			Arrays.fill(thresholds[i], (float) (first * Math.pow(decay, Math.max(0, i - 1.0) / Math.max(1, iterations - 1))));
		final float[][] zetas = new float[iterations][2];
		for (final float[] row : zetas)
			Arrays.fill(row, (float) zeta);
		final float[] c = new float[iterations];
		Arrays.fill(c, (float) (weight / energy));
		final float[] betas = new float[iterations];
		Arrays.fill(betas, (float) beta);
		return new Penalties(thresholds, new float[2], zetas, c, betas, new float[] { 1, 1 });
	}
}
