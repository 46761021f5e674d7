package io.github.unrollj.train;

import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;

import java.util.function.Predicate;

/**
 * A stretch of training in which the same parameters are learned.
 *
 * @param first step of the phase, counted from 0
 * @param end the step after its last one
 * @param rateFactor factor on the learning rate
 * @param learned which parameters change
 * @param layerWeights factor of each layer's loss, layer 1 first; not negative, sum 1
 */
record Phase(long first, long end, double rateFactor, Predicate<Parameter> learned, double[] layerWeights) {

	/** The layers whose outputs the loss needs. */
	Layers layers() {
		int lowest = layerWeights.length;
		int highest = 1;
		for (int l = 1; l <= layerWeights.length; l++) {
			if (layerWeights[l - 1] == 0) continue;
			lowest = Math.min(lowest, l);
			highest = l;
		}
		return new Layers(lowest, highest);
	}
}
