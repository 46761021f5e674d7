package io.github.unrollj.dublid.splitting;

/**
 * What a scale passes on of a kernel to the next: where it is, and hardly how much of it is where. Coarse estimates have
 * too much weight in the middle, since a bright line that motion has made a band has sharp edges as well; left as they
 * are, they shrink to a point from scale to scale. Motions spend about the same time everywhere, and what differs the
 * next scale finds anew.
 */
final class KernelShape {

	/** Share of the largest number that what remains has at least. */
	private static final float SHARE = 0.3f;
	/** To which numbers are raised; 0 would leave the bare shape, and nothing to be learned from. */
	private static final double POWER = 0.1;

	private final float[] q;
	private final float[] raised;
	private final KernelCut cut;

	/** @param q [box, box], not negative, not all 0 */
	KernelShape(final float[] q) {
		this.q = q;
		this.raised = new float[q.length];
		float largest = 0;
		for (final float value : q)
			largest = Math.max(largest, value);
		for (int i = 0; i < q.length; i++)
			if (q[i] > SHARE * largest) raised[i] = (float) Math.pow(q[i], POWER);
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
			if (raised[i] > 0) result[i] *= (float) (POWER * raised[i] / q[i]);
		return result;
	}
}
