package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.linalg.Rows;
import io.github.unrollj.tensor.Tensor;

/**
 * The gradient of kernels [channels, taps]: for every channel and tap the sum over all pixels of the channel's row times
 * the row that the tap sees. Each has a line of sums of its own, which is summed at the end only.
 */
final class KernelSums {

	private final int taps;
	private final float[][] sums;

	/** @param length of the longest row */
	KernelSums(final int channels, final int taps, final int length) {
		this.taps = taps;
		sums = new float[channels * taps][length];
	}

	/**
	 * Adds some image rows.
	 *
	 * @param maps image row, channel, then pixel
	 * @param windows image row, tap, then pixel
	 * @param count image rows
	 * @param n pixels in use of each row
	 */
	void add(final float[][][] maps, final float[][][] windows, final int count, final int n) {
		for (int i = 0; i < sums.length; i++) {
			final int channel = i / taps;
			final int tap = i % taps;
			int y = 0;
			for (; y + 1 < count; y += 2) {
				Rows.addTwoProducts(sums[i], maps[y][channel], windows[y][tap], maps[y + 1][channel], windows[y + 1][tap], n);
			}
			if (y < count) Rows.addProduct(sums[i], maps[y][channel], windows[y][tap], n);
		}
	}

	Tensor total(final int... shape) {
		final Tensor total = Tensor.zeros(shape);
		for (int i = 0; i < sums.length; i++)
			total.real()[i] = (float) sum(sums[i]);
		return total;
	}

	static double sum(final float[] row) {
		double sum = 0;
		for (final float x : row)
			sum += x;
		return sum;
	}
}
