package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.splitting.Penalties;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Weights;

import java.util.ArrayList;
import java.util.List;

/** The network's parameters that are the {@link Penalties} of the layers up to some layer, and the same numbers. */
record PenaltyVariables(List<Variable> thresholds, Variable retrievalThresholds, List<Variable> zeta, List<Variable> c,
	List<Variable> beta, Variable eta)
{

	static PenaltyVariables of(final Weights weights, final int layers) {
		final List<Variable> thresholds = new ArrayList<>(List.of(weights.get("b0")));
		final List<Variable> zeta = new ArrayList<>();
		final List<Variable> c = new ArrayList<>();
		final List<Variable> beta = new ArrayList<>();
		for (int layer = 1; layer <= layers; layer++) {
			thresholds.add(weights.at("b", layer));
			zeta.add(weights.at("zeta", layer));
			c.add(weights.at("c", layer));
			beta.add(weights.at("beta", layer));
		}
		return new PenaltyVariables(thresholds, weights.get("bx"), zeta, c, beta, weights.get("eta"));
	}

	List<Variable> all() {
		final List<Variable> all = new ArrayList<>(thresholds);
		all.addAll(zeta);
		all.addAll(c);
		all.addAll(beta);
		all.add(retrievalThresholds);
		all.add(eta);
		return all;
	}

	Penalties values() {
		return new Penalties(rows(thresholds), retrievalThresholds.value().real(), rows(zeta), numbers(c), numbers(beta),
			eta.value().real());
	}

	void accumulate(final Penalties gradient) {
		for (int l = 0; l < thresholds.size(); l++)
			add(thresholds.get(l), gradient.thresholds()[l]);
		for (int l = 0; l < c.size(); l++) {
			add(zeta.get(l), gradient.zeta()[l]);
			add(c.get(l), gradient.c()[l]);
			add(beta.get(l), gradient.beta()[l]);
		}
		add(retrievalThresholds, gradient.retrievalThresholds());
		add(eta, gradient.eta());
	}

	private static void add(final Variable variable, final float... gradient) {
		variable.accumulate(Tensor.of(gradient, variable.value().shape()));
	}

	private static float[][] rows(final List<Variable> variables) {
		return variables.stream().map(variable -> variable.value().real()).toArray(float[][]::new);
	}

	private static float[] numbers(final List<Variable> variables) {
		final float[] numbers = new float[variables.size()];
		for (int l = 0; l < numbers.length; l++)
			numbers[l] = variables.get(l).value().real()[0];
		return numbers;
	}
}
