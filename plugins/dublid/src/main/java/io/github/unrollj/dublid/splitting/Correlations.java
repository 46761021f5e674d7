package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.work.Workers;

/**
 * What the kernel step needs of all filtered images together.
 *
 * @param cross sum of conj(z_i) y_i
 * @param power sum of |z_i|^2
 */
record Correlations(Plane cross, float[][] power) {

	static Correlations of(final Plane[] y, final Plane[] z, final Grid grid, final Workers workers) {
		final Plane cross = grid.newSpectrum();
		final float[][] power = new float[grid.height()][grid.width()];
		cross.clear();
		grid.forEachRow(workers, row -> {
			for (int i = 0; i < y.length; i++)
				add(y[i], z[i], row, cross, power[row]);
		});
		return new Correlations(cross, power);
	}

	private static void add(final Plane y, final Plane z, final int row, final Plane cross, final float[] power) {
		final int n = power.length;
		final float[] yr = y.re()[row];
		final float[] yi = y.im()[row];
		final float[] zr = z.re()[row];
		final float[] zi = z.im()[row];
		SpectralRows.addProducts(cross.re()[row], 1, zr, yr, 1, zi, yi, n);
		SpectralRows.addProducts(cross.im()[row], 1, zr, yi, -1, zi, yr, n);
		SpectralRows.addSquares(power, 1, zr, zi, n);
	}
}
