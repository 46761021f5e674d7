package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.dublid.splitting.Restoration;
import io.github.unrollj.dublid.splitting.RestorationStep;
import io.github.unrollj.tensor.Tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The parameters of the image's restoration. All penalties are in units of a weight that grows with the noise.
 * Thresholds and penalties answer, besides, to the {@link #circumstances} of the image.
 *
 * @param filters [steps, filters, size, size] of zero mean
 * @param thresholds [steps, pairs], logarithms
 * @param shapes [steps, pairs, shapes]
 * @param penalties [steps], logarithms
 * @param responses [steps, pairs + 1, circumstances]: what each of these adds to the logarithms of thresholds and penalty
 * @param weight [2], logarithms: without noise, and what a noise of standard deviation 1 adds
 */
record RestorationVariables(Variable filters, Variable thresholds, Variable shapes, Variable penalties,
	Variable responses, Variable weight)
{

	/** How many numbers describe an image's circumstances. */
	static final int CIRCUMSTANCES = 2;

	private static final double LEAST_NOISE = 0.002;
	private static final double USUAL_NOISE = 0.007;
	private static final double USUAL_SPREAD = 4;

	static RestorationVariables of(final Function<String, Variable> weights) {
		return new RestorationVariables(Cascade.zeroMean(weights.apply("wx")), weights.apply("tx"), weights.apply("cx"), weights
			.apply("etax"), weights.apply("ax"), weights.apply("lambda"));
	}

	List<Variable> variables() {
		return List.of(filters, thresholds, shapes, penalties, responses, weight);
	}

	/**
	 * What makes a restoration easy or hard: logarithms of the noise and of the kernel's extent, 0 for the usual.
	 *
	 * @param noise standard deviation of the noise in the image that is restored
	 */
	static float[] circumstances(final double noise, final Tensor kernel) {
		return new float[] { (float) Math.log((noise + LEAST_NOISE) / USUAL_NOISE), (float) Math.log(Math.max(1, Kernels
			.spread(kernel)) / USUAL_SPREAD) };
	}

	List<RestorationStep> steps(final double noise, final Tensor kernel) {
		final float[] circumstances = circumstances(noise, kernel);
		final float weight = weight(noise);
		final List<RestorationStep> steps = new ArrayList<>();
		for (int j = 0; j < penalties.value().count(); j++) {
			final float[] logarithms = row(thresholds, j);
			final float[] exponents = Arrays.copyOf(logarithms, logarithms.length + 1);
			exponents[logarithms.length] = penalties.value().real()[j];
			addResponses(exponents, j, circumstances);
			for (int i = 0; i < exponents.length; i++)
				exponents[i] = (float) Math.exp(exponents[i]);
			steps.add(new RestorationStep(row(filters, j), Arrays.copyOf(exponents, logarithms.length), row(shapes, j), weight *
				exponents[logarithms.length]));
		}
		return steps;
	}

	private void addResponses(final float[] exponents, final int step, final float[] circumstances) {
		final float[] own = row(responses, step);
		for (int i = 0; i < own.length; i++)
			exponents[i / CIRCUMSTANCES] += own[i] * circumstances[i % CIRCUMSTANCES];
	}

	private float[] row(final Variable variable, final int step) {
		final int width = variable.value().count() / penalties.value().count();
		return Arrays.copyOfRange(variable.value().real(), step * width, (step + 1) * width);
	}

	private float weight(final double noise) {
		final float[] parts = PyramidVariables.exp(weight);
		return parts[0] + (float) noise * parts[1];
	}

	/** @param kernel with which the image was restored */
	void accumulate(final Restoration.Gradients gradients, final double noise, final Tensor kernel) {
		final List<RestorationStep> steps = gradients.steps();
		PyramidVariables.add(filters, steps.stream().map(RestorationStep::filters).toList());
		PyramidVariables.add(thresholds, steps.stream().map(RestorationStep::thresholds).toList());
		PyramidVariables.add(shapes, steps.stream().map(RestorationStep::shapes).toList());
		PyramidVariables.add(penalties, steps.stream().map(step -> new float[] { step.penalty() }).toList());
		final float[] circumstances = circumstances(noise, kernel);
		PyramidVariables.add(responses, steps.stream().map(step -> responses(step, circumstances)).toList());
		float sum = 0;
		for (final RestorationStep step : steps)
			sum += step.penalty();
		final float[] parts = PyramidVariables.exp(weight);
		final float relative = sum / weight(noise);
		PyramidVariables.add(weight, List.of(new float[] { relative * parts[0], relative * (float) noise * parts[1] }));
	}

	private static float[] responses(final RestorationStep gradients, final float[] circumstances) {
		final int pairs = gradients.thresholds().length;
		final float[] responses = new float[(pairs + 1) * CIRCUMSTANCES];
		for (int i = 0; i < responses.length; i++) {
			final int of = i / CIRCUMSTANCES;
			responses[i] = circumstances[i % CIRCUMSTANCES] * (of < pairs ? gradients.thresholds()[of] : gradients.penalty());
		}
		return responses;
	}
}
