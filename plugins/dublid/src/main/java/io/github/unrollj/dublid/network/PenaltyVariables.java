package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.splitting.Penalties;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Weights;

import java.util.ArrayList;
import java.util.List;

/**
 * The network's parameters that are the {@link Penalties} of the layers up to some layer. Parameters are in units of
 * their typical size, so that one learning rate suits all.
 */
record PenaltyVariables(List<Variable> thresholds, Variable retrievalThresholds, List<Variable> zeta, List<Variable> c,
	List<Variable> beta, Variable eta)
{

	static final float THRESHOLD_UNIT = 0.005f;
	static final float ZETA_UNIT = 10;
	static final float C_UNIT = 0.01f;
	static final float ETA_UNIT = 0.1f;

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
		return new Penalties(rows(thresholds, THRESHOLD_UNIT), row(retrievalThresholds, THRESHOLD_UNIT), rows(zeta, ZETA_UNIT),
			numbers(c, C_UNIT), numbers(beta, 1), row(eta, ETA_UNIT));
	}

	void accumulate(final Penalties gradient) {
		for (int l = 0; l < thresholds.size(); l++)
			add(thresholds.get(l), THRESHOLD_UNIT, gradient.thresholds()[l]);
		for (int l = 0; l < c.size(); l++) {
			add(zeta.get(l), ZETA_UNIT, gradient.zeta()[l]);
			add(c.get(l), C_UNIT, gradient.c()[l]);
			add(beta.get(l), 1, gradient.beta()[l]);
		}
		add(retrievalThresholds, THRESHOLD_UNIT, gradient.retrievalThresholds());
		add(eta, ETA_UNIT, gradient.eta());
	}

	private static void add(final Variable variable, final float unit, final float... gradient) {
		variable.accumulate(Tensor.of(scaled(gradient, unit), variable.value().shape()));
	}

	private static float[][] rows(final List<Variable> variables, final float unit) {
		return variables.stream().map(variable -> row(variable, unit)).toArray(float[][]::new);
	}

	private static float[] row(final Variable variable, final float unit) {
		return scaled(variable.value().real(), unit);
	}

	private static float[] numbers(final List<Variable> variables, final float unit) {
		final float[] numbers = new float[variables.size()];
		for (int l = 0; l < numbers.length; l++)
			numbers[l] = unit * variables.get(l).value().real()[0];
		return numbers;
	}

	private static float[] scaled(final float[] values, final float factor) {
		final float[] result = new float[values.length];
		for (int i = 0; i < values.length; i++)
			result[i] = factor * values[i];
		return result;
	}
}
