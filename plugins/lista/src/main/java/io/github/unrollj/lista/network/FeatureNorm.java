package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.Correlation;
import io.github.unrollj.linalg.Rows;
import io.github.unrollj.tensor.Tensor;

/**
 * One over the norm of every window's features, 1/||y||, or 0 where the features vanish: from the squared feature maps,
 * summed over filters and over the 25 positions inside the window.
 */
final class FeatureNorm {

	private static final int PATCH = Windows.PATCH;

	private FeatureNorm() {}

	/**
	 * @param image [H, W]
	 * @param c filters [F, 5, 5]
	 * @return [H-8, W-8], at the place of each window's first pixel
	 */
	static Variable inverse(final Variable image, final Variable c) {
		final Tensor pixels = image.value();
		final Tensor filters = c.value();
		final int count = filters.size(0);
		final int rows = pixels.size(0) - PATCH + 1;
		final int columns = pixels.size(1) - PATCH + 1;
		final int size = rows * columns;
		final Correlation correlation = Correlation.of(1, count, pixels.size(0), pixels.size(1), PATCH, PATCH);
		final float[] maps = correlation.apply(pixels.real(), filters.real());
		final float[] power = new float[size];
		final float[] map = new float[size];
		for (int f = 0; f < count; f++) {
			System.arraycopy(maps, f * size, map, 0, size);
			Rows.addProduct(power, map, map, size);
		}
		final float[] norm = BoxSum.of(power, rows, columns, PATCH);
		for (int i = 0; i < norm.length; i++)
			norm[i] = norm[i] > 0 ? (float) (1 / Math.sqrt(norm[i])) : 0;
		return Variable.result(Tensor.of(norm, rows - PATCH + 1, columns - PATCH + 1), gradient -> {
			// d (s^-1/2) = -1/2 s^-3/2 ds, and s sums the squares of the maps
			final float[] ds = gradient.real();
			for (int i = 0; i < ds.length; i++)
				ds[i] *= -norm[i] * norm[i] * norm[i];
			final float[] weight = BoxSum.adjoint(ds, rows, columns, PATCH);
			final float[] dmaps = new float[maps.length];
			for (int f = 0; f < count; f++) {
				System.arraycopy(maps, f * size, map, 0, size);
				Rows.multiply(map, weight, size);
				System.arraycopy(map, 0, dmaps, f * size, size);
			}
			if (c.isTracked()) {
				c.accumulate(Tensor.of(correlation.kernelGradient(pixels.real(), dmaps), filters.shape()));
			}
			if (image.isTracked()) {
				image.accumulate(Tensor.of(correlation.inputGradient(dmaps, filters.real()), pixels.shape()));
			}
		}, image, c);
	}
}
