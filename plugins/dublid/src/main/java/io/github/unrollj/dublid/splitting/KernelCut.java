package io.github.unrollj.dublid.splitting;

/**
 * What makes a blur kernel of the non-negative numbers q in its box: what is below a share of the largest, and small parts
 * that are not connected with others, is noise and becomes 0, the rest is divided by its sum; a kernel of nothing becomes
 * a single one at the centre.
 */
final class KernelCut {

	/** Least share of the sum that a part of the kernel has that is not connected with others. */
	private static final double PART = 0.1;

	private final float[] kernel;
	private final double sum;

	/**
	 * @param q [box, box]
	 * @param share of the largest number that what remains has at least; 0 for no cut at all
	 */
	KernelCut(final float[] q, final float share) {
		float largest = 0;
		for (final float value : q)
			largest = Math.max(largest, value);
		this.kernel = new float[q.length];
		double total = 0;
		for (int i = 0; i < q.length; i++) {
			if (q[i] > share * largest) kernel[i] = q[i];
		}
		if (share > 0) Components.prune(kernel, PART);
		for (final float value : kernel)
			total += value;
		this.sum = total;
		if (total == 0) kernel[q.length / 2] = 1;
		else SpectralRows.multiply(kernel, (float) (1 / total), kernel.length);
	}

	/** [box, box], not negative, of sum 1. */
	float[] kernel() {
		return kernel;
	}

	/** The gradient with respect to q, given the one with respect to the kernel. */
	float[] backward(final float[] gradient) {
		final float[] result = new float[gradient.length];
		if (sum == 0) return result;
		double along = 0;
		for (int i = 0; i < result.length; i++)
			along += gradient[i] * kernel[i];
		for (int i = 0; i < result.length; i++)
			if (kernel[i] > 0) result[i] = (float) ((gradient[i] - along) / sum);
		return result;
	}
}
