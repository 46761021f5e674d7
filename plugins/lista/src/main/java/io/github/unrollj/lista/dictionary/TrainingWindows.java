package io.github.unrollj.lista.dictionary;

import io.github.unrollj.tensor.Tensor;

/**
 * Examples for a dictionary: columns of features of unit norm, and of what the high-resolution patch has beyond the
 * interpolated patch's mean, in the same scale.
 *
 * @param features [100, count]
 * @param patches [25, count]
 */
public record TrainingWindows(Tensor features, Tensor patches) {

	public int count() {
		return features.size(1);
	}

	/** Columns from .. from+length-1 of a matrix [rows, columns]. */
	static float[] columns(final Tensor matrix, final int from, final int length) {
		final int rows = matrix.size(0);
		final int columns = matrix.size(1);
		final float[] part = new float[rows * length];
		for (int i = 0; i < rows; i++)
			System.arraycopy(matrix.real(), i * columns + from, part, i * length, length);
		return part;
	}
}
