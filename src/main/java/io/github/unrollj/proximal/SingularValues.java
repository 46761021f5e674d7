package io.github.unrollj.proximal;

import io.github.unrollj.tensor.Tensor;

/**
 * The singular values of the Casorati matrix X = U diag(s) V^H (pixels x frames) of a movie [frames, ...], real or complex,
 * and filters by them: X V diag(h) V^H = U diag(h s) V^H. Only the small matrix X^H X is decomposed.
 */
public final class SingularValues {

	private final Tensor x;
	private final HermitianEigen eigen;

	private SingularValues(final Tensor x, final HermitianEigen eigen) {
		this.x = x;
		this.eigen = eigen;
	}

	/**
	 * @param x [frames, ...], not empty; not copied: filters use what it then holds
	 * @throws IllegalArgumentException if x has no axis of frames or no elements
	 * @throws ArithmeticException if x has numbers that are not finite
	 */
	public static SingularValues of(final Tensor x) {
		if (x.rank() < 2 || x.count() == 0) {
			throw new IllegalArgumentException("Singular values: " + x + "; wanted is [frames, ...]");
		}
		return new SingularValues(x, HermitianEigen.of(Casorati.gram(x)));
	}

	/** One value for each frame, the largest first. */
	public double[] values() {
		final double[] values = new double[eigen.values.length];
		for (int i = 0; i < values.length; i++)
			values[i] = Math.sqrt(Math.max(0, eigen.values[values.length - 1 - i]));
		return values;
	}

	/**
	 * The movie with its components multiplied by factors.
	 *
	 * @param factors one for each value, in the order of {@link #values()}
	 * @throws IllegalArgumentException if there are more or fewer factors than values
	 */
	public Tensor filter(final double[] factors) {
		final int n = eigen.values.length;
		if (factors.length != n) {
			throw new IllegalArgumentException("There are " + factors.length + " factors for " + n + " singular values");
		}
		final double[] ascending = new double[n];
		for (int i = 0; i < n; i++)
			ascending[i] = factors[n - 1 - i];
		return Casorati.times(x, eigen.vectors.timesDiagonal(ascending).times(eigen.vectors.adjoint()));
	}
}
