package io.github.unrollj.lista.dictionary;

import io.github.unrollj.linalg.DenseProduct;

/**
 * The classical solver: ISTA, or FISTA with momentum, for min 1/2 ||y - D z||^2 + lambda ||z||_1 on many signals at a
 * time, one per column. Starts at z = 0; single-threaded.
 */
public final class SparseCoding {

	private final float[] dictionary;
	private final float[] gram;
	private final int features;
	private final int atoms;
	private final float step;
	private final float threshold;

	private SparseCoding(final float[] dictionary, final int features, final int atoms, final double lambda) {
		this.dictionary = dictionary;
		this.features = features;
		this.atoms = atoms;
		this.gram = new float[atoms * atoms];
		DenseProduct.best().transposeMultiply(dictionary, dictionary, gram, features, atoms, atoms);
		final double lipschitz = Dictionary.lipschitz(gram, atoms);
		this.step = (float) (1 / lipschitz);
		this.threshold = (float) (lambda / lipschitz);
	}

	/**
	 * @param dictionary [features, atoms], row-major
	 * @param lambda above 0
	 */
	public static SparseCoding of(final float[] dictionary, final int features, final int atoms, final double lambda) {
		return new SparseCoding(dictionary, features, atoms, lambda);
	}

	/**
	 * ISTA: z <- soft(z - D'(D z - y) / L, lambda / L).
	 *
	 * @param y signals [features, count]
	 * @return codes [atoms, count]
	 */
	public float[] ista(final float[] y, final int count, final int iterations) {
		return solve(y, count, iterations, false);
	}

	/** As {@link #ista}, with Nesterov's momentum (Beck and Teboulle 2009): converges faster, not layer by layer. */
	public float[] fista(final float[] y, final int count, final int iterations) {
		return solve(y, count, iterations, true);
	}

	private float[] solve(final float[] y, final int count, final int iterations, final boolean momentum) {
		final float[] correlation = new float[atoms * count];
		DenseProduct.best().transposeMultiply(dictionary, y, correlation, features, atoms, count);
		float[] z = new float[atoms * count];
		float[] ahead = z;
		double t = 1;
		for (int k = 0; k < iterations; k++) {
			final float[] product = new float[z.length];
			DenseProduct.best().multiply(gram, ahead, product, atoms, atoms, count);
			final float[] next = new float[z.length];
			descend(next, ahead, correlation, product, step, threshold);
			final double following = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
			ahead = momentum ? extrapolated(next, z, (float) ((t - 1) / following)) : next;
			t = following;
			z = next;
		}
		return z;
	}

	private static void descend(final float[] next, final float[] z, final float[] correlation, final float[] product,
		final float step, final float threshold)
	{
		for (int j = 0; j < next.length; j++) {
			final float v = z[j] + step * (correlation[j] - product[j]);
			next[j] = v - Math.max(-threshold, Math.min(threshold, v));
		}
	}

	private static float[] extrapolated(final float[] next, final float[] previous, final float weight) {
		final float[] ahead = new float[next.length];
		for (int j = 0; j < ahead.length; j++)
			ahead[j] = next[j] + weight * (next[j] - previous[j]);
		return ahead;
	}
}
