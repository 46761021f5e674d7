package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.splitting.RestorationStep;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.ParameterView;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a network has learned, in the units of images in [0, 1]: filters without their mean, and numbers for layers. */
final class LearnedViews {

	/** Heights of edges, in thresholds, up to which shrinkages are drawn. */
	private static final int HIGHEST = 8;
	private static final int POINTS = 65;

	private final DublidConfiguration configuration;
	private final List<ParameterView> views = new ArrayList<>();

	private LearnedViews(final DublidConfiguration configuration) {
		this.configuration = configuration;
	}

	static List<ParameterView> of(final DublidConfiguration configuration, final ParameterSet parameters) {
		final LearnedViews all = new LearnedViews(configuration);
		for (final Parameter parameter : parameters.all()) {
			if (configuration.isPyramid()) all.ofPyramid(parameter);
			else all.ofSplitting(parameter);
		}
		return all.views;
	}

	private void ofPyramid(final Parameter parameter) {
		final String[] name = parameter.name().split("\\.");
		final int level = name.length > 1 ? Integer.parseInt(name[1]) : 0;
		switch (name[0]) {
			case "w" -> views.add(ParameterView.filters("edge filters, " + scale(level), zeroMean(parameter)));
			case "t" -> layers("edge thresholds", level, parameter);
			case "eta" -> layers("penalties of edges", level, parameter);
			case "select" -> layers("edges selected, relative to their root mean square", level, parameter);
			case "gamma" -> layers("weight of the kernel's norm", level, parameter);
			case "wx" -> views.add(ParameterView.filters("edge filters of the restoration", zeroMean(parameter)));
			case "tx" -> steps("thresholds of the restoration's steps", parameter);
			case "cx" -> shrinkages(parameter);
			case "ax" -> responses(parameter);
			case "etax" -> steps("penalties of the restoration's steps", parameter);
			case "lambda" -> views.add(ParameterView.numbers("restoration's weight, and what noise adds", Tensor.of(exp(parameter),
				2)));
			default -> views.add(ParameterView.guess(parameter));
		}
	}

	private String scale(final int level) {
		return level > configuration.scales() ? "refinement" : "scale " + level;
	}

	/** One row of the parameter for each of the level's layers, which are counted through all levels. */
	private void layers(final String what, final int level, final Parameter parameter) {
		final int count = configuration.layers();
		final float[] values = exp(parameter);
		final int width = values.length / count;
		for (int l = 0; l < count; l++)
			views.add(ParameterView.numbers(what + "." + ((level - 1) * count + l + 1), Tensor.of(Arrays.copyOfRange(values, l *
				width, (l + 1) * width), width)));
	}

	private void steps(final String what, final Parameter parameter) {
		final int count = parameter.value().size(0);
		final int functions = parameter.value().count() / count;
		views.add(ParameterView.curves(what, transposed(exp(parameter), functions), 1, count));
	}

	/** Of [steps, functions], one curve over the steps for each function. */
	private static Tensor transposed(final float[] values, final int functions) {
		final int count = values.length / functions;
		final Tensor curves = Tensor.zeros(functions, count);
		for (int i = 0; i < values.length; i++)
			curves.real()[i % functions * count + i / functions] = values[i];
		return curves;
	}

	/** What remains of an edge, over its height in thresholds. */
	private void shrinkages(final Parameter parameter) {
		final int steps = parameter.value().size(0);
		final int pairs = parameter.value().size(1);
		for (int j = 0; j < steps; j++) {
			final Tensor curves = Tensor.zeros(pairs, POINTS);
			for (int pair = 0; pair < pairs; pair++)
				System.arraycopy(RestorationStep.shrinkage(parameter.value().real(), j * pairs + pair, HIGHEST, POINTS), 0, curves
					.real(), pair * POINTS, POINTS);
			views.add(ParameterView.curves("shrinkages of the restoration." + (j + 1), curves, 0, HIGHEST));
		}
	}

	private void responses(final Parameter parameter) {
		final int rows = parameter.value().size(0) * parameter.value().size(1);
		views.add(ParameterView.matrix(
			"what noise and extent of the kernel add to logarithms of the restoration's thresholds and penalties",
			parameter.value().reshape(rows, RestorationVariables.CIRCUMSTANCES)));
	}

	private void ofSplitting(final Parameter parameter) {
		final String stem = parameter.name().replaceFirst("\\.[0-9]+$", "");
		final float unit = switch (stem) {
			case "b", "b0", "bx" -> PenaltyVariables.THRESHOLD_UNIT;
			case "zeta" -> PenaltyVariables.ZETA_UNIT;
			case "c" -> PenaltyVariables.C_UNIT;
			case "eta" -> PenaltyVariables.ETA_UNIT;
			default -> 1;
		};
		if (stem.equals("w0")) {
			views.add(ParameterView.filters(stem, zeroMean(parameter)));
			return;
		}
		final ParameterView guess = ParameterView.guess(parameter);
		for (int i = 0; i < guess.values().count(); i++)
			guess.values().real()[i] *= unit;
		views.add(guess);
	}

	private static float[] exp(final Parameter parameter) {
		final float[] values = parameter.value().real().clone();
		for (int i = 0; i < values.length; i++)
			values[i] = (float) Math.exp(values[i]);
		return values;
	}

	private static Tensor zeroMean(final Parameter filters) {
		return Cascade.zeroMean(Variable.constant(filters.value())).value();
	}
}
