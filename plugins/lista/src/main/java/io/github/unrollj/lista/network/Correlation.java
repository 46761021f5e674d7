package io.github.unrollj.lista.network;

import io.github.unrollj.linalg.Rows;

import java.util.Arrays;

/** Cross-correlation of one image with one small kernel, valid area only, by sums of scaled rows. */
final class Correlation {

	private Correlation() {}

	/**
	 * @param image [rows, columns]
	 * @param kernel [height, width]
	 * @return [rows-height+1, columns-width+1]
	 */
	static float[] valid(final float[] image, final int rows, final int columns, final float[] kernel, final int height,
		final int width)
	{
		final int down = rows - height + 1;
		final int across = columns - width + 1;
		final float[] result = new float[down * across];
		final float[] shifted = new float[across];
		final float[] sum = new float[across];
		for (int y = 0; y < down; y++) {
			Arrays.fill(sum, 0);
			for (int tap = 0; tap < kernel.length; tap++) {
				if (kernel[tap] == 0) continue;
				System.arraycopy(image, (y + tap / width) * columns + tap % width, shifted, 0, across);
				Rows.addScaled(sum, shifted, kernel[tap], across);
			}
			System.arraycopy(sum, 0, result, y * across, across);
		}
		return result;
	}

	/** Adds the adjoint of {@link #valid}, applied to {@code map}, to {@code image} [rows, columns]. */
	static void addAdjoint(final float[] map, final int rows, final int columns, final float[] kernel, final int height,
		final int width, final float[] image)
	{
		final int across = columns - width + 1;
		final float[] source = new float[across];
		final float[] target = new float[across];
		for (int y = 0; y < rows - height + 1; y++) {
			System.arraycopy(map, y * across, source, 0, across);
			for (int tap = 0; tap < kernel.length; tap++) {
				if (kernel[tap] == 0) continue;
				final int start = (y + tap / width) * columns + tap % width;
				System.arraycopy(image, start, target, 0, across);
				Rows.addScaled(target, source, kernel[tap], across);
				System.arraycopy(target, 0, image, start, across);
			}
		}
	}

	/** Gradient with respect to the kernel, given the gradient {@code map} with respect to the result. */
	static float[] kernelGradient(final float[] image, final int rows, final int columns, final float[] map,
		final int height, final int width)
	{
		final int across = columns - width + 1;
		final float[] gradient = new float[height * width];
		final float[] shifted = new float[across];
		final float[] source = new float[across];
		final float[] products = new float[across];
		for (int tap = 0; tap < gradient.length; tap++) {
			Arrays.fill(products, 0);
			for (int y = 0; y < rows - height + 1; y++) {
				System.arraycopy(image, (y + tap / width) * columns + tap % width, shifted, 0, across);
				System.arraycopy(map, y * across, source, 0, across);
				Rows.addProduct(products, shifted, source, across);
			}
			gradient[tap] = (float) sum(products);
		}
		return gradient;
	}

	private static double sum(final float[] a) {
		double sum = 0;
		for (final float x : a)
			sum += x;
		return sum;
	}
}
