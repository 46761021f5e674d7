package io.github.unrollj.corona.classical;

/**
 * What an iterative method arrived at.
 *
 * @param separation the last iterate
 * @param converged whether the tolerance was reached before the largest number of iterations
 * @param trace one number for each iteration: the objective of {@link ProximalGradient}, the relative residual
 *          ||D - L - S|| / ||D|| of {@link InexactAlm}
 */
public record Solution(Separation separation, boolean converged, double[] trace) {

	/** Number of iterations done. */
	public int iterations() {
		return trace.length;
	}
}
