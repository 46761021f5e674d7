package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.DenseProduct;
import io.github.unrollj.linalg.Rows;
import io.github.unrollj.linalg.Transpose;
import io.github.unrollj.lista.network.Windows.Block;
import io.github.unrollj.tensor.Tensor;

/** The first product of the iteration, a = (y / ||y||) W, straight from the pixels of a block of windows. */
final class Encoder {

	private static final int SIZE = Windows.SIZE;
	private static final int PIXELS = SIZE * SIZE;

	private Encoder() {}

	/**
	 * @param image [H, W]
	 * @param inverseNorm 1/||y|| of every window, [H-8, W-8]
	 * @param m {@link ComposedFilters}, [81, atoms]
	 * @return a as [atoms, windows of the block]
	 */
	static Variable encode(final Variable image, final Variable inverseNorm, final Variable m, final Windows windows,
		final Block block)
	{
		final int across = windows.across();
		final int count = block.rows() * across;
		final int atoms = m.value().size(1);
		final float[] scale = new float[count];
		System.arraycopy(inverseNorm.value().real(), block.firstRow() * across, scale, 0, count);
		final float[] pixels = gather(image.value().real(), windows, block, scale);
		final float[] a = new float[atoms * count];
		DenseProduct.best().transposeMultiply(m.value().real(), pixels, a, PIXELS, atoms, count);
		return Variable.result(Tensor.of(a, atoms, count), gradient -> {
			final float[] g = gradient.real();
			final Tensor dm = m.value().zerosLike();
			DenseProduct.best().multiply(pixels, Transpose.of(g, atoms, count), dm.real(), PIXELS, count, atoms);
			m.accumulate(dm);
			inverseNorm.accumulate(normGradient(inverseNorm.value(), a, g, scale, block.firstRow() * across));
			if (image.isTracked()) image.accumulate(imageGradient(image.value(), m.value(), g, windows, block, scale));
		}, image, inverseNorm, m);
	}

	/** The normalised windows as columns: [81, windows of the block]. */
	private static float[] gather(final float[] image, final Windows windows, final Block block, final float[] scale) {
		final int across = windows.across();
		final int count = scale.length;
		final float[] pixels = new float[PIXELS * count];
		final float[] row = new float[count];
		for (int p = 0; p < PIXELS; p++) {
			for (int y = 0; y < block.rows(); y++) {
				System.arraycopy(image, pixel(windows, block, y, p), row, y * across, across);
			}
			Rows.multiply(row, scale, count);
			System.arraycopy(row, 0, pixels, p * count, count);
		}
		return pixels;
	}

	/** a is linear in 1/||y||: its derivative is the sum over atoms of a / (1/||y||). */
	private static Tensor normGradient(final Tensor inverseNorm, final float[] a, final float[] g, final float[] scale,
		final int from)
	{
		final int count = scale.length;
		final float[] sum = new float[count];
		final float[] code = new float[count];
		final float[] row = new float[count];
		for (int i = 0; i < a.length; i += count) {
			System.arraycopy(a, i, code, 0, count);
			System.arraycopy(g, i, row, 0, count);
			Rows.addProduct(sum, code, row, count);
		}
		final Tensor gradient = inverseNorm.zerosLike();
		for (int i = 0; i < count; i++)
			gradient.real()[from + i] = scale[i] > 0 ? sum[i] / scale[i] : 0;
		return gradient;
	}

	private static Tensor imageGradient(final Tensor image, final Tensor m, final float[] g, final Windows windows,
		final Block block, final float[] scale)
	{
		final int across = windows.across();
		final int count = scale.length;
		final float[] pixels = new float[PIXELS * count];
		DenseProduct.best().multiply(m.real(), g, pixels, PIXELS, m.size(1), count);
		final Tensor gradient = image.zerosLike();
		final float[] sum = new float[across];
		final float[] row = new float[across];
		final float[] factor = new float[across];
		for (int y = 0; y < block.rows(); y++) {
			System.arraycopy(scale, y * across, factor, 0, across);
			for (int p = 0; p < PIXELS; p++) {
				final int to = pixel(windows, block, y, p);
				System.arraycopy(pixels, p * count + y * across, row, 0, across);
				System.arraycopy(gradient.real(), to, sum, 0, across);
				Rows.addProduct(sum, row, factor, across);
				System.arraycopy(sum, 0, gradient.real(), to, across);
			}
		}
		return gradient;
	}

	/** Where in the image pixel p of the first window in row y of a block is. */
	private static int pixel(final Windows windows, final Block block, final int y, final int p) {
		return (block.firstRow() + y + p / SIZE) * windows.columns() + p % SIZE;
	}
}
