package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Variable;

/** The X layer's equations for one measurement. Belongs to one forward pass. */
interface DataConsistency {

	/** Leading columns of the spectrum on which penalties are given: all, or the half that suffices for real images. */
	int spectrumColumns();

	/**
	 * The solution x of (F^-1 P F + penalty) x = F^-1 y + right, with a penalty that is diagonal in k-space.
	 *
	 * @param right [rows, columns], or null for zero
	 * @param penalty real [rows, spectrumColumns], not negative
	 */
	Variable solve(Variable right, Variable penalty);

	/**
	 * The solution x of (F^-1 P F + rho) x = F^-1 y + rho prior: the proximal map of the data term.
	 *
	 * @param prior [rows, columns], or null for zero
	 * @param rho one real number, above 0
	 */
	Variable near(Variable prior, Variable rho);

	/** The image with its sampled frequencies replaced by the measured ones. */
	Variable impose(Variable image);
}
