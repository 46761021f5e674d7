package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Variable;
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
		final float[][] maps = new float[count][];
		final float[] power = new float[rows * columns];
		for (int f = 0; f < count; f++) {
			maps[f] = Correlation.valid(pixels.real(), pixels.size(0), pixels.size(1), filter(filters, f), PATCH, PATCH);
			addSquares(power, maps[f]);
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
			final Tensor dc = filters.zerosLike();
			final Tensor dimage = image.isTracked() ? pixels.zerosLike() : null;
			for (int f = 0; f < count; f++) {
				final float[] dmap = product(weight, maps[f]);
				final float[] df = Correlation.kernelGradient(pixels.real(), pixels.size(0), pixels.size(1), dmap, PATCH,
					PATCH);
				System.arraycopy(df, 0, dc.real(), f * df.length, df.length);
				if (dimage != null) {
					Correlation.addAdjoint(dmap, pixels.size(0), pixels.size(1), filter(filters, f), PATCH, PATCH,
						dimage.real());
				}
			}
			c.accumulate(dc);
			if (dimage != null) image.accumulate(dimage);
		}, image, c);
	}

	private static float[] filter(final Tensor filters, final int f) {
		final float[] taps = new float[PATCH * PATCH];
		System.arraycopy(filters.real(), f * taps.length, taps, 0, taps.length);
		return taps;
	}

	private static void addSquares(final float[] sum, final float[] a) {
		for (int i = 0; i < sum.length; i++)
			sum[i] += a[i] * a[i];
	}

	private static float[] product(final float[] a, final float[] b) {
		final float[] product = new float[a.length];
		for (int i = 0; i < product.length; i++)
			product[i] = a[i] * b[i];
		return product;
	}
}
