package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

/** Deblurring of an image with a known kernel: a sharpening up to its last image. */
public final class Restoration {

	private final Scale scale;
	private final float[] kernel;
	private final Sharpening sharpening;
	private final int rows;
	private final int columns;
	private final float mean;

	/**
	 * @param blurred real [rows, columns]
	 * @param kernel [box, box] of sum 1
	 * @param filters [count, 3, 3] of zero mean
	 * @param keeps whether gradients will be wanted
	 * @param workers whose items are rows and derivatives; the result does not depend on their number
	 */
	public Restoration(final Tensor blurred, final Tensor kernel, final float[] filters, final SharpeningSteps steps,
		final boolean keeps, final Workers workers)
	{
		this.rows = blurred.size(0);
		this.columns = blurred.size(1);
		this.mean = Level.mean(blurred);
		this.kernel = kernel.real();
		this.scale = Level.scale(blurred, kernel.size(0), filters);
		this.sharpening = Sharpening.of(scale, KernelSpectrum.of(kernel.real(), scale.grid()), steps, keeps, workers);
	}

	/** The sharp image [rows, columns]. */
	public float[] image() {
		final Grid grid = scale.grid();
		final float[] periodic = new float[grid.pixels()];
		final Plane spent = grid.newSpectrum();
		spent.set(sharpening.image());
		grid.imageOf(spent, periodic, 0);
		final float[] image = new float[rows * columns];
		for (int i = 0; i < image.length; i++)
			image[i] = periodic[i / columns * grid.columns() + i % columns] + mean;
		return image;
	}

	/**
	 * Gradients.
	 *
	 * @param kernel [box, box]
	 * @param filters [count, 3, 3]
	 * @param steps with respect to the logarithms of the numbers
	 */
	public record Gradients(float[] kernel, float[] filters, SharpeningSteps steps) {}

	/** @param d the gradient with respect to the image; this must not be used any more */
	public Gradients backward(final float[] d) {
		final Grid grid = scale.grid();
		final float[] periodic = new float[grid.pixels()];
		for (int row = 0; row < rows; row++)
			System.arraycopy(d, row * columns, periodic, row * grid.columns(), columns);
		final Sharpening.Gradients sums = sharpening.backward(grid.spectrumOf(periodic, 0), scale.newSums());
		sharpening.free();
		return new Gradients(grid.kernelOf(sums.kernel(), grid.box()), scale.filtersOf(sums.filters()), sums.steps());
	}
}
