package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;

import java.util.Collection;
import java.util.Map;

/** Changes parameters so that an objective decreases. Real and imaginary parts of complex parameters count as two. */
public interface Optimiser {

	/**
	 * One step. Afterwards every learned parameter satisfies its constraint. If the objective throws, the parameters and
	 * this optimiser are as they were before.
	 *
	 * @param learned the parameters to change, in place
	 * @param here the objective at the parameters' present values
	 * @param objective for optimisers that look at further points
	 * @param rate the learning rate, positive
	 */
	void step(Collection<Parameter> learned, Evaluation here, Objective objective, double rate);

	/** Whether a step looks at further points: then the samples should be many, and stay the same for some steps. */
	boolean searches();

	/** Forgets all earlier steps. */
	void reset();

	/** Copies of all that later steps depend on, by name. */
	Map<String, Tensor> state();

	/** Continues where {@link #state} was taken. */
	void restore(Map<String, Tensor> state);

	/**
	 * An optimiser by name.
	 *
	 * @param name {@code adam} or {@code lbfgs}
	 */
	static Optimiser named(final String name) {
		switch (name) {
			case "adam":
				return new Adam();
			case "lbfgs":
				return new LBfgs();
			default:
				throw new IllegalArgumentException("optimiser is " + name + " and must be adam or lbfgs");
		}
	}
}
