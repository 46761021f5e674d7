package io.github.unrollj.operator;

import io.github.unrollj.linalg.Rows;

/**
 * Resampling of one axis: output i is the weighted sum of a few inputs. A sparse matrix [outputs, inputs] whose rows
 * hold their taps in the order given; an input may occur in a row more than once. Immutable.
 */
public final class ResamplingWeights {

	private final int inputs;
	private final int[][] indices;
	private final float[][] weights;

	private ResamplingWeights(final int inputs, final int[][] indices, final float[][] weights) {
		this.inputs = inputs;
		this.indices = indices;
		this.weights = weights;
	}

	/**
	 * @param inputs length of the axis before
	 * @param indices for each output the inputs it is made of, 0 .. inputs-1
	 * @param weights for each output the weights of these inputs
	 * @throws IllegalArgumentException if the tables do not match or an index is outside
	 */
	public static ResamplingWeights of(final int inputs, final int[][] indices, final double[][] weights) {
		if (indices.length != weights.length) {
			throw new IllegalArgumentException("ResamplingWeights: " + indices.length + " rows of indices, " +
				weights.length + " of weights");
		}
		final int[][] taps = new int[indices.length][];
		final float[][] values = new float[indices.length][];
		for (int i = 0; i < indices.length; i++) {
			requireRow(i, inputs, indices[i], weights[i]);
			taps[i] = indices[i].clone();
			values[i] = new float[weights[i].length];
			for (int k = 0; k < values[i].length; k++)
				values[i][k] = (float) weights[i][k];
		}
		return new ResamplingWeights(inputs, taps, values);
	}

	private static void requireRow(final int row, final int inputs, final int[] indices, final double[] weights) {
		if (indices.length != weights.length) {
			throw new IllegalArgumentException("ResamplingWeights: row " + row + " has " + indices.length +
				" indices and " + weights.length + " weights");
		}
		for (final int index : indices) {
			if (index < 0 || index >= inputs) {
				throw new IllegalArgumentException("ResamplingWeights: row " + row + " has index " + index +
					", which is not in 0.." + (inputs - 1));
			}
		}
	}

	/** Length of the axis before. */
	public int inputs() {
		return inputs;
	}

	/** Length of the axis after. */
	public int outputs() {
		return indices.length;
	}

	/** The matrix [inputs, outputs]. */
	ResamplingWeights transpose() {
		final int[] counts = new int[inputs];
		for (final int[] row : indices) {
			for (final int index : row)
				counts[index]++;
		}
		final int[][] from = new int[inputs][];
		final float[][] values = new float[inputs][];
		for (int i = 0; i < inputs; i++) {
			from[i] = new int[counts[i]];
			values[i] = new float[counts[i]];
		}
		for (int i = indices.length - 1; i >= 0; i--) {
			for (int k = indices[i].length - 1; k >= 0; k--) {
				final int input = indices[i][k];
				final int place = --counts[input];
				from[input][place] = i;
				values[input][place] = weights[i][k];
			}
		}
		return new ResamplingWeights(indices.length, from, values);
	}

	/** Weighted sums of whole rows, all of one length. */
	float[][] apply(final float[][] rows) {
		final int length = rows[0].length;
		final float[][] result = new float[indices.length][length];
		for (int i = 0; i < result.length; i++) {
			final int[] from = indices[i];
			final float[] w = weights[i];
			int k = 0;
			for (; k + 4 <= w.length; k += 4) {
				Rows.addScaled4x1(result[i], rows[from[k]], rows[from[k + 1]], rows[from[k + 2]], rows[from[k + 3]], w[k],
					w[k + 1], w[k + 2], w[k + 3], length);
			}
			for (; k < w.length; k++)
				Rows.addScaled(result[i], rows[from[k]], w[k], length);
		}
		return result;
	}
}
