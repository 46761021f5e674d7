package io.github.unrollj.corona.classical;

import io.github.unrollj.proximal.SingularValues;
import io.github.unrollj.tensor.Tensor;

/**
 * A movie after soft-thresholding of its singular values.
 *
 * @param nuclearNorm sum of the singular values that are left
 */
record LowRank(Tensor movie, double nuclearNorm) {

	/** Proximal map of tau ||L||_*. */
	static LowRank shrink(final Tensor movie, final double tau) {
		final SingularValues values = SingularValues.of(movie);
		final double[] lost = values.values();
		double nuclearNorm = 0;
		for (int i = 0; i < lost.length; i++) {
			nuclearNorm += Math.max(0, lost[i] - tau);
			lost[i] = lost[i] > tau ? -tau / lost[i] : -1;
		}
		// what is taken away is smaller than what stays, and so is its rounding
		final Tensor shrunk = values.filter(lost);
		shrunk.add(movie);
		return new LowRank(shrunk, nuclearNorm);
	}
}
