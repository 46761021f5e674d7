package io.github.unrollj.dublid.network;

import io.github.unrollj.dublid.classical.BlindTotalVariation;
import io.github.unrollj.dublid.splitting.LayerSettings;
import io.github.unrollj.dublid.splitting.Level;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/**
 * Parameters of the network of several scales to start from: those of the classical method, {@link BlindTotalVariation},
 * and {@link RestorationStart}.
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
		final List<Level> levels = new BlindTotalVariation(configuration.layers(), configuration.steps(), configuration
			.refinement()).levels(configuration.scales(), start.differences().real());
		for (int i = 0; i < levels.size(); i++)
			start.level(i + 1, levels.get(i));
		RestorationStart.add(configuration.restoration(), start.parameters);
		return start.parameters;
	}

	private void level(final int number, final Level level) {
		parameters.add(new Parameter("w." + number, differences()));
		rows("t." + number, level, layer -> layer.steps().thresholds());
		rows("eta." + number, level, layer -> layer.steps().penalties());
		rows("select." + number, level, layer -> new float[] { layer.selection() });
		rows("gamma." + number, level, layer -> new float[] { layer.gamma() });
	}

	private void rows(final String name, final Level level, final Function<LayerSettings, float[]> numbers) {
		final int width = numbers.apply(level.layers().get(0)).length;
		final int[] shape = width == 1 ? new int[] { level.layers().size() } : new int[] { level.layers().size(), width };
		logarithms(name, shape, i -> numbers.apply(level.layers().get(i / width))[i % width]);
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
