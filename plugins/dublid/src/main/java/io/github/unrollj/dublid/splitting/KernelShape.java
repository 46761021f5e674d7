package io.github.unrollj.dublid.splitting;

/**
 * What a scale passes on of a kernel to the next: where it is, and hardly how much of it is where. Coarse estimates have
 * too much weight in the middle, since a bright line that motion has made a band has sharp edges as well; left as they
 * are, they shrink to a point from scale to scale. Motions spend about the same time everywhere, and what differs the
 * next scale finds anew.
 */
final class KernelShape {

	/** Share of the largest number that what remains of a bare shape has at least. */
	private static final double SHARE = 1 / 3.0;

	private final double power;
	private final float[] q;
	private final float[] raised;
	private final KernelCut cut;

	/**
	 * @param q [box, box], not negative, not all 0
	 * @param evenness 0: the kernel as it is; 1: its bare shape, from which nothing can be learned
	 */
	KernelShape(final float[] q, final double evenness) {
		this.q = q;
		this.power = 1 - evenness;
		this.raised = new float[q.length];
		float largest = 0;
		for (final float value : q)
			largest = Math.max(largest, value);
		for (int i = 0; i < q.length; i++)
			if (q[i] > evenness * SHARE * largest) raised[i] = (float) Math.pow(q[i], power);
		this.cut = new KernelCut(raised, 0);
	}

	/** [box, box], not negative, of sum 1. */
	float[] kernel() {
		return cut.kernel();
	}

	/** The gradient with respect to q, given the one with respect to the kernel. */
	float[] backward(final float[] gradient) {
		final float[] result = cut.backward(gradient);
		for (int i = 0; i < result.length; i++)
			if (raised[i] > 0) result[i] *= (float) (power * raised[i] / q[i]);
		return result;
	}
}
