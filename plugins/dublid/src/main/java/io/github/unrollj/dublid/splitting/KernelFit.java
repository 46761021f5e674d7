package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.FastSize;
import io.github.unrollj.dublid.fourier.Plane;

/**
 * The kernel that makes blurred edges of sharp ones: min over k of 1/2 k' R k - r' k + gamma/2 ||k||^2 with k >= 0 on its
 * box, R and r the edges' correlations, by accelerated projected gradient steps (Beck and Teboulle 2009). The box alone
 * is looked at, so that a small grid suffices.
 */
final class KernelFit {

	private final Grid grid;
	private final EdgeCorrelations edges;
	private final float gamma;
	private final Plane auto;
	private final float step;
	private final float[][] points;
	private final float[][] kernels;

	private KernelFit(final EdgeCorrelations edges, final float gamma, final int iterations) {
		final int box = edges.box();
		final int size = FastSize.atLeast(2 * box - 1);
		this.grid = Grid.of(box, box, box, size, size);
		this.edges = edges;
		this.gamma = gamma;
		this.auto = grid.spectrumOfKernel(edges.auto(), 0, 2 * box - 1);
		final int[] peak = peak();
		this.step = 1 / (auto.re()[peak[0]][peak[1]] + gamma);
		this.points = new float[iterations][];
		this.kernels = new float[iterations + 1][];
	}

	/**
	 * @param start [box, box]
	 * @param iterations at least 1
	 */
	static KernelFit of(final EdgeCorrelations edges, final float gamma, final float[] start, final int iterations) {
		final KernelFit fit = new KernelFit(edges, gamma, iterations);
		fit.run(start);
		return fit;
	}

	/** [box, box], not negative. */
	float[] kernel() {
		return kernels[points.length];
	}

	private void run(final float[] start) {
		kernels[0] = start;
		for (int i = 0; i < points.length; i++) {
			points[i] = kernels[i].clone();
			if (i > 0) {
				SpectralRows.multiply(points[i], 1 + momentum(i), start.length);
				SpectralRows.addScaled(points[i], -momentum(i), kernels[i - 1], start.length);
			}
			final float[] slope = slope(points[i]);
			SpectralRows.addScaled(slope, -1, edges.cross(), slope.length);
			kernels[i + 1] = points[i].clone();
			SpectralRows.addScaled(kernels[i + 1], -step, slope, slope.length);
			for (int p = 0; p < start.length; p++)
				kernels[i + 1][p] = Math.max(0, kernels[i + 1][p]);
		}
	}

	private static float momentum(final int i) {
		return i / (i + 3f);
	}

	/** (R + gamma) v within the box. */
	private float[] slope(final float[] v) {
		final Plane plane = grid.spectrumOfKernel(v, 0, grid.box());
		for (int row = 0; row < plane.rows(); row++) {
			// R is symmetric, its spectrum real
			SpectralRows.multiply(plane.re()[row], auto.re()[row], grid.width());
			SpectralRows.multiply(plane.im()[row], auto.re()[row], grid.width());
		}
		final float[] product = grid.kernelOf(plane, grid.box());
		SpectralRows.addScaled(product, gamma, v, v.length);
		return product;
	}

	/** Where the spectrum of R is largest: row and column. */
	private int[] peak() {
		int[] peak = { 0, 0 };
		for (int row = 0; row < auto.rows(); row++)
			for (int f = 0; f < grid.width(); f++)
				if (auto.re()[row][f] > auto.re()[peak[0]][peak[1]]) peak = new int[] { row, f };
		return peak;
	}

	/**
	 * Gradients.
	 *
	 * @param auto with respect to R, [2 box - 1, 2 box - 1]
	 * @param cross with respect to r, [box, box]
	 * @param gamma with respect to gamma
	 * @param start with respect to the kernel begun with, [box, box]
	 */
	record Gradients(float[] auto, float[] cross, double gamma, float[] start) {}

	/** @param dk the gradient with respect to the kernel */
	Gradients backward(final float[] dk) {
		final int n = dk.length;
		final float[] dcross = new float[n];
		final Plane dauto = grid.newSpectrum();
		dauto.clear();
		double dgamma = 0;
		double dstep = 0;
		float[] d = dk.clone();
		float[] before = new float[n];
		for (int i = points.length - 1; i >= 0; i--) {
			final float[] h = d;
			for (int p = 0; p < n; p++)
				if (!(kernels[i + 1][p] > 0)) h[p] = 0;
			final float[] dpoint = slope(h);
			SpectralRows.multiply(dpoint, -step, n);
			SpectralRows.addScaled(dpoint, 1, h, n);
			SpectralRows.addScaled(dcross, step, h, n);
			final float[] slope = slope(points[i]);
			for (int p = 0; p < n; p++) {
				dgamma -= (double) step * h[p] * points[i][p];
				dstep -= (double) h[p] * (slope[p] - edges.cross()[p]);
			}
			addCorrelation(h, points[i], dauto);
			final float momentum = i == 0 ? 0 : momentum(i);
			d = before;
			SpectralRows.addScaled(d, 1 + momentum, dpoint, n);
			before = dpoint;
			SpectralRows.multiply(before, -momentum, n);
		}
		final double dlargest = -dstep * step * step;
		final float[] da = grid.kernelOf(dauto, 2 * grid.box() - 1);
		addPeak(da, dlargest);
		return new Gradients(da, dcross, dgamma + dlargest, d);
	}

	/** The largest number of the spectrum, by which steps are chosen, is a sum of cosines. */
	private void addPeak(final float[] da, final double dlargest) {
		final int[] peak = peak();
		final int box = grid.box();
		final int width = 2 * box - 1;
		final int size = grid.height();
		for (int i = 0; i < da.length; i++) {
			final int down = i / width - (box - 1);
			final int right = i % width - (box - 1);
			da[i] += (float) (dlargest * Math.cos(2 * Math.PI * (peak[1] * down + peak[0] * right) / size));
		}
	}

	/** Spectra: sum -= step h conj(v). */
	private void addCorrelation(final float[] h, final float[] v, final Plane sum) {
		final Plane a = grid.spectrumOfKernel(h, 0, grid.box());
		final Plane b = grid.spectrumOfKernel(v, 0, grid.box());
		for (int row = 0; row < a.rows(); row++) {
			SpectralRows.addProducts(sum.re()[row], -step, a.re()[row], b.re()[row], -step, a.im()[row], b.im()[row], grid
				.width());
			SpectralRows.addProducts(sum.im()[row], -step, a.im()[row], b.re()[row], step, a.re()[row], b.im()[row], grid
				.width());
		}
		grid.freeSpectrum(a);
		grid.freeSpectrum(b);
	}
}
