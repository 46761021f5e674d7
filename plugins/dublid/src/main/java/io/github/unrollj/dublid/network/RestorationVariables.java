package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.splitting.EdgeThreshold;
import io.github.unrollj.dublid.splitting.Restoration;
import io.github.unrollj.dublid.splitting.SharpeningSteps;

import java.util.List;
import java.util.function.Function;

/**
 * The parameters of the image's restoration: filters, and the logarithms of all other numbers. All penalties are in
 * units of a weight that grows with the noise.
 *
 * @param filters [count, 3, 3] of zero mean
 * @param thresholds [steps]
 * @param penalties [steps]
 * @param weight [2]: without noise, and what a noise of standard deviation 1 adds
 */
record RestorationVariables(Variable filters, Variable thresholds, Variable penalties, Variable weight) {

	static RestorationVariables of(final Function<String, Variable> weights) {
		return new RestorationVariables(Cascade.zeroMean(weights.apply("wx")), weights.apply("tx"), weights.apply("etax"), weights.apply("lambda"));
	}

	List<Variable> variables() {
		return List.of(filters, thresholds, penalties, weight);
	}

	/** @param noise standard deviation of the noise in the image that is restored */
	SharpeningSteps steps(final double noise) {
		final float[] eta = PyramidVariables.exp(penalties);
		for (int j = 0; j < eta.length; j++)
			eta[j] *= weight(noise);
		return new SharpeningSteps(EdgeThreshold.SHRINK, PyramidVariables.exp(thresholds), eta);
	}

	private float weight(final double noise) {
		final float[] parts = PyramidVariables.exp(weight);
		return parts[0] + (float) noise * parts[1];
	}

	void accumulate(final Restoration.Gradients gradients, final double noise) {
		PyramidVariables.add(filters, List.of(gradients.filters()));
		PyramidVariables.add(thresholds, List.of(gradients.steps().thresholds()));
		PyramidVariables.add(penalties, List.of(gradients.steps().penalties()));
		float sum = 0;
		for (final float part : gradients.steps().penalties())
			sum += part;
		final float[] parts = PyramidVariables.exp(weight);
		final float relative = sum / weight(noise);
		PyramidVariables.add(weight, List.of(new float[] { relative * parts[0], relative * (float) noise * parts[1] }));
	}
}
