package io.github.unrollj.image;

import io.github.unrollj.operator.ResamplingWeights;

import java.util.Arrays;

/**
 * Weights of cubic interpolation along one axis, a = -0.5, as MATLAB's imresize has them: the kernel is stretched by
 * 1/scale when shrinking, its weights are normalised to the sum 1, and the border is symmetric with the edge sample
 * repeated.
 */
final class CubicWeights {

	private CubicWeights() {}

	/** @param scale output samples per input sample; output i lies at (i + 1)/scale + (1 - 1/scale)/2, counting from 1 */
	static ResamplingWeights of(final int inputs, final int outputs, final double scale) {
		final double stretch = Math.min(scale, 1);
		final double width = 4 / stretch;
		final int taps = (int) Math.ceil(width) + 2;
		final int[][] indices = new int[outputs][];
		final double[][] weights = new double[outputs][];
		final int[] index = new int[taps];
		final double[] weight = new double[taps];
		for (int i = 0; i < outputs; i++) {
			final double centre = (i + 1) / scale + 0.5 * (1 - 1 / scale);
			final long left = (long) Math.floor(centre - width / 2);
			double sum = 0;
			int k = 0;
			for (int t = 0; t < taps; t++) {
				final double w = cubicKernel(stretch * (centre - (left + t)));
				if (w == 0) continue;
				index[k] = mirrored(left + t - 1, inputs);
				weight[k++] = w;
				sum += w;
			}
			for (int j = 0; j < k; j++)
				weight[j] /= sum;
			indices[i] = Arrays.copyOf(index, k);
			weights[i] = Arrays.copyOf(weight, k);
		}
		return ResamplingWeights.of(inputs, indices, weights);
	}

	private static double cubicKernel(final double x) {
		final double t = Math.abs(x);
		if (t <= 1) return (1.5 * t - 2.5) * t * t + 1;
		return t <= 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
	}

	private static int mirrored(final long i, final int size) {
		final int m = (int) Math.floorMod(i, 2L * size);
		return m < size ? m : 2 * size - 1 - m;
	}
}
