package io.github.unrollj.dublid.network;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Constraint;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Parameters to start from. */
public final class StartValues {

	private final ParameterSet parameters = new ParameterSet();
	private final DublidConfiguration configuration;

	private StartValues(final DublidConfiguration configuration) {
		this.configuration = configuration;
	}

	/**
	 * A network that deblurs before any training. Of several scales, it is the classical method. Of one scale:
	 * derivatives in many directions, smoothed again and again by the cascade,
	 * so that the first layers see coarse edges and the last ones fine ones, under falling thresholds. The numbers come
	 * from a short random search on a few patches blurred by straight and curved motions. A little noise on the cascade's
	 * filters lets training tell them apart.
	 */
	public static DublidNetwork derivatives(final DublidConfiguration configuration, final long seed) {
		if (configuration.isPyramid()) return new DublidNetwork(configuration, PyramidStart.of(configuration));
		final Random random = new Random(seed);
		final int layers = configuration.layers();
		final StartValues start = new StartValues(configuration);
		start.filters(0, DerivativeFilters.bank(configuration.filters()));
		for (int s = 1; s < layers; s++)
			start.filters(s, DerivativeFilters.smoothing(configuration.filters(), 0.08, 0.01, random));
		final IntToDoubleFunction depth = layer -> layers == 1 ? 1 : (layer - 1.0) / (layers - 1);
		start.penalties(layer -> 0.0085 * Math.pow(0.09, depth.applyAsDouble(Math.max(1, layer))), layer -> 0.9,
			layer -> 3.9e-3 * Math.pow(0.2, depth.applyAsDouble(layer)), 9e-4);
		start.retrieval(3e-4, 0.107);
		return start.network();
	}

	/** The paper's: random filters (Xavier, normal), thresholds 0.02, zeta and eta 10, c 1, beta 0. */
	public static DublidNetwork random(final DublidConfiguration configuration, final long seed) {
		final Random random = new Random(seed);
		final int filters = configuration.filters();
		final StartValues start = new StartValues(configuration);
		start.filters(0, normal(random, 1, filters, 3, 3));
		for (int s = 1; s < configuration.layers(); s++)
			start.filters(s, normal(random, filters, filters, filters, 3, 3));
		start.penalties(layer -> 0.02, layer -> 10, layer -> 1, 0);
		start.retrieval(0.02, 10);
		return start.network();
	}

	private void filters(final int level, final Tensor filters) {
		parameters.add(new Parameter("w" + level, filters));
	}

	/** @param threshold by layer, the start being layer 0 */
	private void penalties(final IntToDoubleFunction threshold, final IntToDoubleFunction zeta,
		final IntToDoubleFunction c, final double beta)
	{
		final int filters = configuration.filters();
		add("b0", filters, threshold.applyAsDouble(0) / PenaltyVariables.THRESHOLD_UNIT);
		for (int layer = 1; layer <= configuration.layers(); layer++) {
			add("b." + layer, filters, threshold.applyAsDouble(layer) / PenaltyVariables.THRESHOLD_UNIT);
			add("zeta." + layer, filters, zeta.applyAsDouble(layer) / PenaltyVariables.ZETA_UNIT);
			add("c." + layer, 1, c.applyAsDouble(layer) / PenaltyVariables.C_UNIT);
			add("beta." + layer, 1, beta);
		}
	}

	private void retrieval(final double threshold, final double eta) {
		add("bx", configuration.filters(), threshold / PenaltyVariables.THRESHOLD_UNIT);
		add("eta", configuration.filters(), eta / PenaltyVariables.ETA_UNIT);
	}

	private void add(final String name, final int count, final double value) {
		final Tensor tensor = Tensor.zeros(count);
		Arrays.fill(tensor.real(), (float) value);
		parameters.add(new Parameter(name, tensor, Constraint.NON_NEGATIVE));
	}

	private DublidNetwork network() {
		return new DublidNetwork(configuration, parameters);
	}

	private static Tensor normal(final Random random, final int inputs, final int... shape) {
		final Tensor tensor = Tensor.zeros(shape);
		final double deviation = Math.sqrt(2.0 / (9 * (inputs + shape[0])));
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = (float) (deviation * random.nextGaussian());
		return tensor;
	}
}
