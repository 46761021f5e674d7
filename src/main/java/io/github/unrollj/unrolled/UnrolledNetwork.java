package io.github.unrollj.unrolled;

import io.github.unrollj.autodiff.Variable;

import java.util.List;

/**
 * An iterative algorithm with a fixed number of iterations, the layers, whose constants are parameters. Built with its
 * analytic start values it is the classical algorithm: layer k gives what iteration k gives.
 * <p>
 * The forward pass is written once for inference and training, and may be called from several threads at a time.
 */
public interface UnrolledNetwork {

	ParameterSet parameters();

	/** Number of layers (iterations), at least 1. */
	int layers();

	/**
	 * Runs the network on one sample.
	 *
	 * @param weights this network's parameters as constants or on a tape
	 * @param wanted the layers whose outputs are returned
	 * @param inputs what the reconstructor's documentation says, one sample, no batch axis
	 * @return one entry per wanted layer, first layer first; an entry holds the network's outputs as they are after that
	 *         layer
	 */
	List<Variable[]> forward(Weights weights, Layers wanted, Variable... inputs);

	/**
	 * What the network has learned, as it is best looked at: filters as filters, thresholds in units that mean something.
	 *
	 * @return copies; a guess from the parameters' shapes unless the network knows better
	 */
	default List<ParameterView> views() {
		return parameters().all().stream().map(ParameterView::guess).toList();
	}

	/** The network's result: the outputs after its last layer. */
	default Variable[] forward(final Weights weights, final Variable... inputs) {
		return forward(weights, Layers.only(layers()), inputs).get(0);
	}
}
