package io.github.unrollj.image;

/**
 * A sparse matrix of weights along one axis: every output sample is a weighted sum of a few input samples. Rows are
 * stored compressed. Immutable.
 */
final class ResamplingWeights {

	private final int inputs;
	private final int[] begin;
	private final int[] index;
	private final double[] weight;

	/** Output i is the sum of weight[k] * input[index[k]] over k from begin[i] to begin[i + 1] - 1. */
	private ResamplingWeights(final int inputs, final int[] begin, final int[] index, final double[] weight) {
		this.inputs = inputs;
		this.begin = begin;
		this.index = index;
		this.weight = weight;
	}

	/**
	 * Cubic interpolation, a = -0.5, as MATLAB's imresize does it: the kernel is stretched by 1/scale when shrinking,
	 * its weights are normalised to the sum 1, and the border is symmetric with the edge sample repeated.
	 *
	 * @param scale output samples per input sample; output i lies at (i + 1)/scale + (1 - 1/scale)/2, counting from 1
	 */
	static ResamplingWeights cubic(final int inputs, final int outputs, final double scale) {
		final double stretch = Math.min(scale, 1);
		final double width = 4 / stretch;
		final int taps = (int) Math.ceil(width) + 2;
		final int[] begin = new int[outputs + 1];
		final int[] index = new int[Math.multiplyExact(outputs, taps)];
		final double[] weight = new double[index.length];
		int k = 0;
		for (int i = 0; i < outputs; i++) {
			final double centre = (i + 1) / scale + 0.5 * (1 - 1 / scale);
			final long left = (long) Math.floor(centre - width / 2);
			double sum = 0;
			for (int t = 0; t < taps; t++) {
				final double w = cubicKernel(stretch * (centre - (left + t)));
				if (w == 0) continue;
				index[k] = mirrored(left + t - 1, inputs);
				weight[k++] = w;
				sum += w;
			}
			for (int j = begin[i]; j < k; j++)
				weight[j] /= sum;
			begin[i + 1] = k;
		}
		return new ResamplingWeights(inputs, begin, index, weight);
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

	int inputs() {
		return inputs;
	}

	int outputs() {
		return begin.length - 1;
	}

	ResamplingWeights transpose() {
		final int count = begin[outputs()];
		final int[] to = new int[inputs + 1];
		for (int k = 0; k < count; k++)
			to[index[k] + 1]++;
		for (int i = 0; i < inputs; i++)
			to[i + 1] += to[i];
		final int[] next = to.clone();
		final int[] from = new int[count];
		final double[] w = new double[count];
		for (int i = 0; i < outputs(); i++) {
			for (int k = begin[i]; k < begin[i + 1]; k++) {
				final int place = next[index[k]]++;
				from[place] = i;
				w[place] = weight[k];
			}
		}
		return new ResamplingWeights(outputs(), to, from, w);
	}

	/** Weighted sums of whole rows, all of one length. */
	float[][] apply(final float[][] rows) {
		final float[][] result = new float[outputs()][rows[0].length];
		for (int i = 0; i < result.length; i++) {
			final float[] to = result[i];
			int k = begin[i];
			for (; k + 4 <= begin[i + 1]; k += 4) {
				addFour(to, rows[index[k]], (float) weight[k], rows[index[k + 1]], (float) weight[k + 1],
					rows[index[k + 2]], (float) weight[k + 2], rows[index[k + 3]], (float) weight[k + 3]);
			}
			for (; k < begin[i + 1]; k++)
				addOne(to, rows[index[k]], (float) weight[k]);
		}
		return result;
	}

	private static void addFour(final float[] to, final float[] a, final float wa, final float[] b, final float wb,
		final float[] c, final float wc, final float[] d, final float wd)
	{
		for (int j = 0; j < to.length; j++)
			to[j] += wa * a[j] + wb * b[j] + wc * c[j] + wd * d[j];
	}

	private static void addOne(final float[] to, final float[] a, final float w) {
		for (int j = 0; j < to.length; j++)
			to[j] += w * a[j];
	}
}
