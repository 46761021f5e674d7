package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.Weights;

/**
 * A network's weights for several coils. Networks that learned from one coil without noise end with a penalty rho of
 * nearly 0, which there only means that sampled frequencies stay as measured. With (A^H A / n + rho)^-1 of several coils it
 * means to invert what the coils hardly tell apart, and to amplify noise a hundredfold. So no penalty is smaller than
 * {@value #LEAST}, about what the other stages learn.
 */
final class CoilWeights {

	private static final float LEAST = 0.3f;
	private static final String PENALTY = "rho";

	private CoilWeights() {}

	static Weights of(final ParameterSet parameters) {
		final ParameterSet cautious = new ParameterSet();
		for (final Parameter parameter : parameters.all()) {
			cautious.add(new Parameter(parameter.name(), parameter.name().startsWith(PENALTY) ? atLeast(parameter.value())
				: parameter.value()));
		}
		return Weights.constant(cautious);
	}

	private static Tensor atLeast(final Tensor penalties) {
		final Tensor raised = penalties.copy();
		for (int i = 0; i < raised.count(); i++)
			raised.real()[i] = Math.max(LEAST, raised.real()[i]);
		return raised;
	}
}
