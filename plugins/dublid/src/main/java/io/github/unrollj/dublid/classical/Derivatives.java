package io.github.unrollj.dublid.classical;

import io.github.unrollj.tensor.Tensor;

/** Differences along rows and columns; the borders reflect, as in the network's cascade. */
final class Derivatives {

	private Derivatives() {}

	/** @return [2, rows, columns]: an image convolved with {@link TotalVariation#DIFFERENCES} */
	static float[] of(final Tensor image) {
		final int rows = image.size(0);
		final int columns = image.size(1);
		final float[] a = image.real();
		final float[] result = new float[2 * a.length];
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				final int i = row * columns + column;
				result[i] = a[i + (column > 0 ? -1 : 1)] - a[i];
				result[a.length + i] = a[i + (row > 0 ? -columns : columns)] - a[i];
			}
		}
		return result;
	}
}
