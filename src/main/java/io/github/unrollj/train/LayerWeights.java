package io.github.unrollj.train;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

/** The weights with which layers' losses make one loss. */
final class LayerWeights {

	private LayerWeights() {}

	/** One layer's loss, layers counted from 1. */
	static double[] only(final int layer, final int layers) {
		final double[] weights = new double[layers];
		weights[layer - 1] = 1;
		return weights;
	}

	/** The mean over all layers with weight {@code share}, the last layer with the rest. */
	static double[] meanWithShare(final int layers, final double share) {
		final double[] weights = new double[layers];
		for (int l = 0; l < layers; l++)
			weights[l] = share / layers;
		weights[layers - 1] += 1 - share;
		return weights;
	}

	/** The weighted sum of scalars. */
	static Variable sum(final Variable[] losses, final double[] weights) {
		double sum = 0;
		for (int i = 0; i < losses.length; i++)
			sum += weights[i] * losses[i].value().item();
		return Variable.result(Tensor.scalar((float) sum), gradient -> {
			for (int i = 0; i < losses.length; i++)
				losses[i].accumulate(scaledLike(losses[i].value(), gradient.item() * weights[i]));
		}, losses);
	}

	private static Tensor scaledLike(final Tensor scalar, final double value) {
		final Tensor result = scalar.zerosLike();
		result.real()[0] = (float) value;
		return result;
	}
}
