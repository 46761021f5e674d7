package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;

import java.util.Arrays;

/**
 * All that a kernel's estimation needs to know of sharp edges z_i and blurred ones y_i, relative to the energy sum_i
 * ||z_i||^2.
 *
 * @param box rows and columns of the kernel
 * @param auto the autocorrelation of the z_i at distances below the box, [2 box - 1, 2 box - 1]
 * @param cross the cross-correlation of z_i and y_i in the box, [box, box]
 * @param energy before the division
 */
record EdgeCorrelations(int box, float[] auto, float[] cross, float energy) {

	private static final float SMALLEST = 1e-20f;

	/** @param sums whose planes are overwritten */
	static EdgeCorrelations of(final Correlations sums, final Grid grid) {
		final Plane power = grid.newSpectrum();
		for (int row = 0; row < grid.height(); row++) {
			System.arraycopy(sums.power()[row], 0, power.re()[row], 0, grid.width());
			Arrays.fill(power.im()[row], 0);
		}
		final int box = grid.box();
		final float[] auto = grid.kernelOf(power, 2 * box - 1);
		final float[] cross = grid.kernelOf(sums.cross(), box);
		final float energy = Math.max(SMALLEST, auto[auto.length / 2]);
		SpectralRows.multiply(auto, 1 / energy, auto.length);
		SpectralRows.multiply(cross, 1 / energy, cross.length);
		return new EdgeCorrelations(box, auto, cross, energy);
	}

	/** The gradients of the correlations before the division, given those after it. */
	EdgeCorrelations backward(final float[] dauto, final float[] dcross) {
		final float[] a = dauto.clone();
		final float[] c = dcross.clone();
		double along = 0;
		for (int i = 0; i < a.length; i++)
			along += (double) a[i] * auto[i];
		for (int i = 0; i < c.length; i++)
			along += (double) c[i] * cross[i];
		a[a.length / 2] -= (float) along;
		SpectralRows.multiply(a, 1 / energy, a.length);
		SpectralRows.multiply(c, 1 / energy, c.length);
		return new EdgeCorrelations(box, a, c, energy);
	}
}
