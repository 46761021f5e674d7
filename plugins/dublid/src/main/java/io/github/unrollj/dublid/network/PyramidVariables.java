package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.splitting.EdgeThreshold;
import io.github.unrollj.dublid.splitting.LayerSettings;
import io.github.unrollj.dublid.splitting.Level;
import io.github.unrollj.dublid.splitting.Pyramid;
import io.github.unrollj.dublid.splitting.SharpeningSteps;
import io.github.unrollj.tensor.Tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The parameters of one level of a {@link Pyramid}: filters, and the logarithms of all other numbers.
 *
 * @param filters [count, 3, 3] of zero mean
 * @param thresholds [layers, steps]
 * @param penalties [layers, steps]
 * @param selection [layers]
 * @param gamma [layers]
 */
record PyramidVariables(int reduction, double evenness, EdgeThreshold kind, Variable filters, Variable thresholds,
	Variable penalties,
	Variable selection, Variable gamma)
{

	/**
	 * Of all levels, the coarsest first.
	 *
	 * @param weights by name
	 */
	static List<PyramidVariables> all(final DublidConfiguration configuration, final Function<String, Variable> weights)
	{
		return IntStream.rangeClosed(1, configuration.levels()).mapToObj(level -> new PyramidVariables(Math.max(0,
			configuration.scales() - level), configuration.evenness(), level > configuration.scales() ? EdgeThreshold.SHRINK
				: EdgeThreshold.SELECT,
			Cascade.zeroMean(weights.apply("w." + level)), weights.apply("t." + level), weights.apply("eta." + level),
			weights.apply("select." + level), weights.apply("gamma." + level))).toList();
	}

	List<Variable> variables() {
		return List.of(filters, thresholds, penalties, selection, gamma);
	}

	Level level() {
		final int layers = gamma.value().count();
		final List<LayerSettings> settings = new ArrayList<>();
		for (int l = 0; l < layers; l++) {
			settings.add(new LayerSettings(new SharpeningSteps(kind, row(thresholds, l, layers), row(penalties, l, layers)),
				exp(selection)[l], exp(gamma)[l]));
		}
		return new Level(reduction, evenness, filters.value().real(), settings);
	}

	private static float[] row(final Variable logarithms, final int layer, final int layers) {
		final int steps = logarithms.value().count() / layers;
		return Arrays.copyOfRange(exp(logarithms), layer * steps, (layer + 1) * steps);
	}

	/** The numbers whose logarithms the variable holds. */
	static float[] exp(final Variable logarithms) {
		final float[] values = logarithms.value().real().clone();
		for (int i = 0; i < values.length; i++)
			values[i] = (float) Math.exp(values[i]);
		return values;
	}

	/** @param gradients of as many layers as were run, at least one */
	void accumulate(final Pyramid.Gradients gradients) {
		final List<LayerSettings> layers = gradients.layers();
		add(filters, List.of(gradients.filters()));
		add(thresholds, layers.stream().map(layer -> layer.steps().thresholds()).toList());
		add(penalties, layers.stream().map(layer -> layer.steps().penalties()).toList());
		add(selection, layers.stream().map(layer -> new float[] { layer.selection() }).toList());
		add(gamma, layers.stream().map(layer -> new float[] { layer.gamma() }).toList());
	}

	/** Rows from the first on; those that are missing are zero. */
	static void add(final Variable variable, final List<float[]> rows) {
		final Tensor gradient = variable.value().zerosLike();
		int end = 0;
		for (final float[] row : rows) {
			System.arraycopy(row, 0, gradient.real(), end, row.length);
			end += row.length;
		}
		variable.accumulate(gradient);
	}
}
