package io.github.unrollj.dublid.splitting;

/**
 * What makes a blur kernel of the numbers q in the box: relu(q - beta m) with m = log(sum exp(100 q)) / 100 the soft
 * maximum, then divided by the sum; a kernel of nothing becomes a single one at the centre.
 */
final class KernelCleaning {

	private static final double SHARPNESS = 100;
	private static final double TINY = 1e-8;

	private final float[] q;
	private final float beta;
	private final double softMaximum;
	private final float[] kernel;
	private final double sum;

	/** @param q [box, box] */
	KernelCleaning(final float[] q, final float beta) {
		this.q = q;
		this.beta = beta;
		this.softMaximum = softMaximum(q);
		final double[] positive = new double[q.length];
		double total = 0;
		for (int i = 0; i < q.length; i++) {
			positive[i] = Math.max(0, q[i] - beta * softMaximum);
			total += positive[i];
		}
		positive[q.length / 2] += TINY;
		this.sum = total + TINY;
		this.kernel = new float[q.length];
		for (int i = 0; i < q.length; i++)
			kernel[i] = (float) (positive[i] / sum);
	}

	/** The kernel [box, box]: not negative, of sum 1. */
	float[] kernel() {
		return kernel;
	}

	/**
	 * @param dk the gradient with respect to the kernel
	 * @param dbeta where the one with respect to beta is added, at [0]
	 * @return the gradient with respect to q
	 */
	float[] backward(final double[] dk, final float[] dbeta) {
		double along = 0;
		for (int i = 0; i < q.length; i++)
			along += dk[i] * kernel[i];
		final double[] dq = new double[q.length];
		double total = 0;
		for (int i = 0; i < q.length; i++) {
			if (q[i] - beta * softMaximum > 0) dq[i] = (dk[i] - along) / sum;
			total += dq[i];
		}
		dbeta[0] -= (float) (softMaximum * total);
		final float[] result = new float[q.length];
		for (int i = 0; i < q.length; i++)
			result[i] = (float) (dq[i] - beta * total * Math.exp(SHARPNESS * (q[i] - softMaximum)));
		return result;
	}

	private static double softMaximum(final float[] q) {
		double largest = Double.NEGATIVE_INFINITY;
		for (final float v : q)
			largest = Math.max(largest, v);
		double sum = 0;
		for (final float v : q)
			sum += Math.exp(SHARPNESS * (v - largest));
		return largest + Math.log(sum) / SHARPNESS;
	}
}
