package io.github.unrollj.lista.network;

import java.util.Arrays;

/** Sums over all square windows of an image. Each is summed anew: a running sum would lose the small ones. */
final class BoxSum {

	private BoxSum() {}

	/**
	 * @param image [rows, columns]
	 * @return [rows-size+1, columns-size+1], entry (y, x) the sum over rows y .. y+size-1 and columns x .. x+size-1
	 */
	static float[] of(final float[] image, final int rows, final int columns, final int size) {
		return SeparableFilter.of(rows, columns, ones(size)).apply(image);
	}

	/** The adjoint of {@link #of}: [rows-size+1, columns-size+1] to [rows, columns]. */
	static float[] adjoint(final float[] sums, final int rows, final int columns, final int size) {
		return SeparableFilter.of(rows, columns, ones(size)).adjoint(sums);
	}

	private static float[] ones(final int size) {
		final float[] ones = new float[size];
		Arrays.fill(ones, 1);
		return ones;
	}
}
