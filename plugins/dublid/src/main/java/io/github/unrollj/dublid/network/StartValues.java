package io.github.unrollj.dublid.network;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Constraint;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;

import java.util.Arrays;
import java.util.Random;

/** Parameters to start from. */
public final class StartValues {

	private StartValues() {}

	/** The paper's: random filters (Xavier, normal), thresholds 0.02, zeta and eta 10, c 1, beta 0. */
	public static DublidNetwork random(final DublidConfiguration configuration, final long seed) {
		final Random random = new Random(seed);
		final int filters = configuration.filters();
		final Tensor[] w = new Tensor[configuration.layers()];
		for (int s = 0; s < w.length; s++)
			w[s] = s == 0 ? normal(random, 1, filters, 3, 3) : normal(random, filters, filters, filters, 3, 3);
		return network(configuration, w, 0.02f, 10, 1, 0, 10);
	}

	/** Everything but the filters the same in all layers. */
	static DublidNetwork network(final DublidConfiguration configuration, final Tensor[] w, final float threshold,
		final float zeta, final float c, final float beta, final float eta)
	{
		final int filters = configuration.filters();
		final ParameterSet set = new ParameterSet();
		for (int s = 0; s < w.length; s++)
			set.add(new Parameter("w" + s, w[s]));
		add(set, "b0", filters, threshold);
		for (int layer = 1; layer <= configuration.layers(); layer++) {
			add(set, "b." + layer, filters, threshold);
			add(set, "zeta." + layer, filters, zeta);
			add(set, "c." + layer, 1, c);
			add(set, "beta." + layer, 1, beta);
		}
		add(set, "bx", filters, threshold);
		add(set, "eta", filters, eta);
		return new DublidNetwork(configuration, set);
	}

	private static void add(final ParameterSet set, final String name, final int count, final float value) {
		final Tensor tensor = Tensor.zeros(count);
		Arrays.fill(tensor.real(), value);
		set.add(new Parameter(name, tensor, Constraint.NON_NEGATIVE));
	}

	private static Tensor normal(final Random random, final int inputs, final int... shape) {
		final Tensor tensor = Tensor.zeros(shape);
		final double deviation = Math.sqrt(2.0 / (9 * (inputs + shape[0])));
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = (float) (deviation * random.nextGaussian());
		return tensor;
	}
}
