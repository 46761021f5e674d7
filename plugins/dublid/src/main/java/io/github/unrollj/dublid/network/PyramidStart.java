package io.github.unrollj.dublid.network;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;

import java.util.function.IntToDoubleFunction;

/**
 * Parameters of the network of several scales to start from: differences of neighbours, and numbers that come from a
 * random search on simulated blur of training images. They are the classical method.
 */
final class PyramidStart {

	/** Differences to the right and downwards, then along the diagonals. */
	private static final int[][] NEIGHBOURS = { { 0, 1 }, { 1, 0 }, { 1, 1 }, { 1, -1 } };

	private final DublidConfiguration configuration;
	private final ParameterSet parameters = new ParameterSet();

	private PyramidStart(final DublidConfiguration configuration) {
		this.configuration = configuration;
	}

	static ParameterSet of(final DublidConfiguration configuration) {
		final PyramidStart start = new PyramidStart(configuration);
		for (int level = 1; level <= configuration.scales(); level++)
			start.level(level);
		start.refinement();
		start.restoration();
		return start.parameters;
	}

	/** Of the L0 norm with weight lambda, half-quadratic splitting has the thresholds sqrt(lambda / eta). */
	private void level(final int level) {
		final double depth = (level - 1.0) / (configuration.scales() - 1);
		final double lambda = 3e-3 * Math.pow(2 / 3.0, depth);
		final IntToDoubleFunction eta = j -> 0.02 * Math.pow(2.83, j);
		add(level, configuration.steps(), j -> Math.sqrt(lambda / eta.applyAsDouble(j)), eta, 1.5 * Math.pow(4 / 3.0, depth),
			0.57);
	}

	/** Of total variation with weight lambda, it has the thresholds lambda / eta. */
	private void refinement() {
		final IntToDoubleFunction growth = j -> 5.66 * Math.pow(1.3, j);
		add(configuration.levels(), configuration.refinement(), j -> 1 / growth.applyAsDouble(j), j -> 1e-3 * growth
			.applyAsDouble(j), 2.53, 1);
	}

	private void restoration() {
		final IntToDoubleFunction growth = j -> 4 * Math.pow(1.5, j);
		parameters.add(new Parameter("wx", differences()));
		logarithms("tx", new int[] { configuration.restoration() }, j -> 1 / growth.applyAsDouble(j));
		logarithms("etax", new int[] { configuration.restoration() }, growth);
		logarithms("lambda", new int[] { 2 }, i -> i == 0 ? 3e-4 : 0.07);
	}

	private void add(final int level, final int steps, final IntToDoubleFunction threshold,
		final IntToDoubleFunction penalty, final double selection, final double gamma)
	{
		final int layers = configuration.layers();
		parameters.add(new Parameter("w." + level, differences()));
		logarithms("t." + level, new int[] { layers, steps }, i -> threshold.applyAsDouble(i % steps));
		logarithms("eta." + level, new int[] { layers, steps }, i -> penalty.applyAsDouble(i % steps));
		logarithms("select." + level, new int[] { layers }, i -> selection);
		logarithms("gamma." + level, new int[] { layers }, i -> gamma);
	}

	private void logarithms(final String name, final int[] shape, final IntToDoubleFunction value) {
		final Tensor tensor = Tensor.zeros(shape);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = (float) Math.log(value.applyAsDouble(i));
		parameters.add(new Parameter(name, tensor));
	}

	private Tensor differences() {
		final int count = configuration.filters();
		final Tensor filters = Tensor.zeros(count, 3, 3);
		for (int i = 0; i < count; i++) {
			final int[] to = NEIGHBOURS[i % NEIGHBOURS.length];
			final double weight = Math.sqrt(2.0 / count) / Math.hypot(to[0], to[1]);
			filters.real()[9 * i + 4] = (float) -weight;
			filters.real()[9 * i + 4 + 3 * to[0] + to[1]] = (float) weight;
		}
		return filters;
	}
}
