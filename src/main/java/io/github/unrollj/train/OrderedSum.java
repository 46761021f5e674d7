package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adds up evaluations from several threads in the order of their indices, whatever order they arrive in: float sums
 * depend on the order. Those that come early wait, so that only about one per thread is kept. Thread safe.
 */
final class OrderedSum {

	private final Map<Integer, Evaluation> waiting = new HashMap<>();
	private final Map<String, Tensor> gradients = new LinkedHashMap<>();
	private double loss;
	private int next;

	synchronized void add(final int index, final Evaluation sample) {
		waiting.put(index, sample);
		for (Evaluation e = waiting.remove(next); e != null; e = waiting.remove(++next)) {
			loss += e.loss();
			e.gradients().forEach((name, gradient) -> gradients.computeIfAbsent(name, n -> gradient.zerosLike()).add(
				gradient));
		}
	}

	/** The mean of all that was added. */
	synchronized Evaluation mean() {
		for (final Tensor gradient : gradients.values()) {
			divide(gradient.real(), next);
			if (gradient.isComplex()) divide(gradient.imaginary(), next);
		}
		return new Evaluation(loss / next, gradients);
	}

	private static void divide(final float[] a, final int count) {
		for (int i = 0; i < a.length; i++)
			a[i] /= count;
	}
}
