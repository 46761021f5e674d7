package io.github.unrollj.unrolled;

import io.github.unrollj.tensor.Tensor;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Weights for more layers than they were learned for: the second layer, the first that acts on what a layer before it has
 * made, is repeated, and all others follow. Early layers differ less from one to the next than late ones do, so that training
 * starts close to where it was.
 */
public final class Deepening {

	private Deepening() {}

	/**
	 * @param values of the parameters of a network of fewer layers, or as many
	 * @param layers how many it has, 2 or more
	 * @param deep parameters of the network that the weights are for
	 * @param deepLayers how many it has
	 * @return values of all parameters of the deep network that have a counterpart
	 */
	public static Map<String, Tensor> of(final Map<String, Tensor> values, final int layers, final ParameterSet deep,
		final int deepLayers)
	{
		final int more = deepLayers - layers;
		if (layers < 2 || more < 0) {
			throw new IllegalArgumentException("Weights of " + layers + " layers cannot be repeated for " + deepLayers);
		}
		final Map<String, Tensor> repeated = new LinkedHashMap<>();
		for (final Parameter parameter : deep.all()) {
			final int k = parameter.layer();
			final String base = k == 0 ? parameter.name() : parameter.name().substring(0, parameter.name().lastIndexOf('.') + 1);
			final String source = k == 0 ? base : base + (k <= 2 ? k : Math.max(2, k - more));
			if (values.containsKey(source)) repeated.put(parameter.name(), values.get(source));
		}
		return repeated;
	}
}
