package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/**
 * Deblurring of an image with a known kernel by half-quadratic splitting (Wang, Yang, Yin, Zhang 2008), with filters and
 * shrinkages of each step's own (Schmidt and Roth 2014): x_0 = y, and for j = 1, 2, ... the edges z_ji that a shrinkage
 * leaves of w_ji * x_(j-1), and the image x_j = (conj(k) y + eta_j sum_i conj(w_ji) z_ji) / (|k|^2 + eta_j sum_i
 * |w_ji|^2), products of spectra. Edges are found and brought back in space, so that a step has two Fourier transforms
 * however many filters there are.
 */
public final class Restoration {

	private final List<RestorationStep> steps;
	private final Grid grid;
	private final KernelSpectrum kernel;
	private final Plane y;
	private final int rows;
	private final int columns;
	private final float mean;
	private final Workers workers;

	/** What each step began with, and its end, if gradients will be wanted. */
	private final List<float[]> inputs = new ArrayList<>();
	private final List<DataStep> ends = new ArrayList<>();
	private final float[] image;

	/**
	 * @param blurred real [rows, columns]
	 * @param kernel [box, box] of sum 1
	 * @param keeps whether gradients will be wanted
	 * @param workers whose items are bands of rows; the result does not depend on their number
	 */
	public Restoration(final Tensor blurred, final Tensor kernel, final List<RestorationStep> steps, final boolean keeps,
		final Workers workers)
	{
		this.rows = blurred.size(0);
		this.columns = blurred.size(1);
		this.mean = Level.mean(blurred);
		this.steps = steps;
		this.workers = workers;
		this.grid = Level.grid(blurred, kernel.size(0));
		this.kernel = KernelSpectrum.of(kernel.real(), grid);
		float[] x = Level.periodic(blurred, grid);
		this.y = grid.spectrumOf(x, 0);
		for (final RestorationStep step : steps)
			x = next(step, x, keeps);
		this.image = x;
	}

	private float[] next(final RestorationStep step, final float[] x, final boolean keeps) {
		final float[] v = new EdgeImages(step, grid.rows(), grid.columns()).of(x, workers);
		SpectralRows.multiply(v, step.penalty(), v.length);
		final Plane power = power(step);
		final DataStep end = DataStep.of(kernel, y, grid.spectrumOf(v, 0), power, grid, workers);
		grid.freeSpectrum(power);
		final Plane spent = grid.newSpectrum();
		spent.set(end.spectrum());
		grid.imageOf(spent, v, 0);
		if (keeps) {
			inputs.add(x);
			ends.add(end);
		}
		else grid.freeSpectrum(end.spectrum());
		return v;
	}

	private Plane power(final RestorationStep step) {
		final FilterBank bank = step.bank();
		final float[] power = bank.power();
		SpectralRows.multiply(power, step.penalty(), power.length);
		return grid.spectrumOfKernel(power, 0, bank.powerSize());
	}

	/** The sharp image [rows, columns]. */
	public float[] image() {
		final float[] inside = new float[rows * columns];
		for (int i = 0; i < inside.length; i++)
			inside[i] = image[i / columns * grid.columns() + i % columns] + mean;
		return inside;
	}

	/**
	 * Gradients.
	 *
	 * @param kernel [box, box]
	 * @param steps with respect to filters and shapes, and to the logarithms of thresholds and penalties
	 */
	public record Gradients(float[] kernel, List<RestorationStep> steps) {}

	/** @param d the gradient with respect to the image; this must not be used any more */
	public Gradients backward(final float[] d) {
		float[] dx = new float[grid.pixels()];
		for (int row = 0; row < rows; row++)
			System.arraycopy(d, row * columns, dx, row * grid.columns(), columns);
		final Plane dk = grid.newSpectrum();
		dk.clear();
		final LinkedList<RestorationStep> gradients = new LinkedList<>();
		for (int j = steps.size() - 1; j >= 0; j--) {
			final float[] before = new float[grid.pixels()];
			gradients.addFirst(backward(j, dx, before, dk));
			dx = before;
		}
		return new Gradients(grid.kernelOf(dk, grid.box()), gradients);
	}

	/** @param dx to which the gradient with respect to the step's input is added */
	private RestorationStep backward(final int j, final float[] d, final float[] dx, final Plane dk) {
		final RestorationStep step = steps.get(j);
		final FilterBank bank = step.bank();
		final Plane dv = grid.spectrumOf(d, 0);
		final Plane dp = grid.newSpectrum();
		ends.get(j).backward(dv, dk, dp);
		grid.freeSpectrum(ends.get(j).spectrum());
		final float[] dpower = grid.kernelOf(dp, bank.powerSize());
		float penalty = step.penalty() * dot(dpower, bank.power());
		SpectralRows.multiply(dpower, step.penalty(), dpower.length);
		final float[] filters = bank.powerGradient(dpower);
		final float[] edges = new float[grid.pixels()];
		grid.imageOf(dv, edges, 0);
		SpectralRows.multiply(edges, step.penalty(), edges.length);
		final float[] thresholds = new float[step.thresholds().length];
		final float[] shapes = new float[step.shapes().length];
		penalty += new EdgeImages(step, grid.rows(), grid.columns()).backward(inputs.get(j), edges, dx, filters, thresholds,
			shapes);
		return new RestorationStep(filters, thresholds, shapes, penalty);
	}

	private static float dot(final float[] a, final float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += (double) a[i] * b[i];
		return (float) sum;
	}
}
