package io.github.unrollj.operator;

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

	/** y = W x, by whole rows of {@code width} numbers: x [inputs, width], y [outputs, width]. */
	void apply(final float[] x, final float[] y, final int width) {
		final float[] row = new float[width];
		for (int i = 0; i < indices.length; i++) {
			final float[] sum = new float[width];
			for (int k = 0; k < indices[i].length; k++) {
				System.arraycopy(x, indices[i][k] * width, row, 0, width);
				RowSum.add(weights[i][k], row, sum);
			}
			System.arraycopy(sum, 0, y, i * width, width);
		}
	}

	/** x = W' y, by whole rows of {@code width} numbers; x holds zeros before. */
	void adjoint(final float[] y, final float[] x, final int width) {
		final float[] row = new float[width];
		final float[] sum = new float[width];
		for (int i = 0; i < indices.length; i++) {
			System.arraycopy(y, i * width, row, 0, width);
			for (int k = 0; k < indices[i].length; k++) {
				System.arraycopy(x, indices[i][k] * width, sum, 0, width);
				RowSum.add(weights[i][k], row, sum);
				System.arraycopy(sum, 0, x, indices[i][k] * width, width);
			}
		}
	}
}
