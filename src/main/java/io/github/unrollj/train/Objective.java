package io.github.unrollj.train;

/** A function of a network's parameters, to be minimised. */
@FunctionalInterface
public interface Objective {

	/** The loss and its gradients at the parameters' present values; always of the same samples. */
	Evaluation evaluate();
}
