package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;

import java.util.Map;

/**
 * A loss and its gradients at one point.
 *
 * @param loss the number to minimise
 * @param gradients by parameter name, of the learned parameters only
 */
public record Evaluation(double loss, Map<String, Tensor> gradients) {

	public boolean isFinite() {
		return Double.isFinite(loss) && gradients.values().stream().allMatch(Tensor::isFinite);
	}

	/** Euclidean norm of all gradients together. */
	public double gradientNorm() {
		return Math.sqrt(gradients.values().stream().mapToDouble(g -> g.dot(g)).sum());
	}
}
