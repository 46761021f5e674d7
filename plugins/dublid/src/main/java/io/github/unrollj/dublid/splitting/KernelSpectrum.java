package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;

/**
 * A kernel's optical transfer function.
 *
 * @param plane its spectrum
 * @param power its squared modulus
 */
record KernelSpectrum(Plane plane, float[][] power) {

	/** @param kernel [box, box] */
	static KernelSpectrum of(final float[] kernel, final Grid grid) {
		final Plane plane = grid.spectrumOfKernel(kernel, 0, grid.box());
		final float[][] power = new float[plane.rows()][plane.columns()];
		for (int row = 0; row < power.length; row++)
			SpectralRows.addSquares(power[row], 1, plane.re()[row], plane.im()[row], power[row].length);
		return new KernelSpectrum(plane, power);
	}
}
