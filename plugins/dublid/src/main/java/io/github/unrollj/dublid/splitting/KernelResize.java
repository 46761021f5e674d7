package io.github.unrollj.dublid.splitting;

/**
 * A kernel at another scale: bicubic interpolation (Keys 1981) around the middle of the box, without what is negative,
 * divided by the sum.
 */
final class KernelResize {

	private static final double KEYS = -0.75;

	private final int from;
	private final int to;
	private final float[][] weights;
	private final KernelCut cut;

	/**
	 * @param kernel [from, from]
	 * @param from rows and columns of the box, odd
	 * @param to rows and columns of the new one, odd
	 * @param factor by which the kernel grows
	 */
	KernelResize(final float[] kernel, final int from, final int to, final double factor) {
		this.from = from;
		this.to = to;
		this.weights = weights(from, to, factor);
		final float[] positive = product(weights, kernel, from, to);
		for (int i = 0; i < positive.length; i++)
			positive[i] = Math.max(0, positive[i]);
		this.cut = new KernelCut(positive, 0);
	}

	private static float[][] weights(final int from, final int to, final double factor) {
		final float[][] weights = new float[to][from];
		for (int i = 0; i < to; i++) {
			final double place = from / 2 + (i - to / 2) / factor;
			for (int j = 0; j < from; j++)
				weights[i][j] = (float) keys(Math.abs(place - j));
		}
		return weights;
	}

	private static double keys(final double x) {
		if (x >= 2) return 0;
		if (x >= 1) return KEYS * (((x - 5) * x + 8) * x - 4);
		return ((KEYS + 2) * x - (KEYS + 3)) * x * x + 1;
	}

	/** w k w' */
	private static float[] product(final float[][] w, final float[] k, final int from, final int to) {
		final float[] half = new float[to * from];
		for (int i = 0; i < to; i++)
			for (int j = 0; j < from; j++)
				for (int c = 0; c < from; c++)
					half[i * from + c] += w[i][j] * k[j * from + c];
		final float[] result = new float[to * to];
		for (int i = 0; i < to; i++)
			for (int r = 0; r < to; r++)
				for (int j = 0; j < from; j++)
					result[r * to + i] += w[i][j] * half[r * from + j];
		return result;
	}

	/** [to, to], not negative, of sum 1. */
	float[] kernel() {
		return cut.kernel();
	}

	/** The gradient with respect to the kernel before. */
	float[] backward(final float[] gradient) {
		final float[][] transposed = new float[from][to];
		for (int i = 0; i < to; i++)
			for (int j = 0; j < from; j++)
				transposed[j][i] = weights[i][j];
		return product(transposed, cut.backward(gradient), to, from);
	}
}
