package io.github.unrollj.dublid.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.classical.BlindTotalVariation;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** With two derivatives, and a cascade that does nothing more, layer k of the network is iteration k of the classical method. */
class ClassicalStartTest {

	private static final int LAYERS = 4;
	private static final int BOX = 5;
	private static final double THRESHOLD = 0.5;
	private static final double ZETA = 8;
	private static final double WEIGHT = 40;
	private static final double BETA = 0.1;

	@Test
	void layersAreIterations() {
		final Tensor image = image();
		final DublidNetwork network = network(image);
		final List<Variable[]> layers = network.forward(Weights.constant(network.parameters()), Layers.upTo(LAYERS), Variable
			.constant(image));
		for (int k = 1; k <= LAYERS; k++) {
			final Tensor kernel = new BlindTotalVariation(THRESHOLD, 1, ZETA, WEIGHT, BETA, k).kernel(image, BOX,
				new Workers(1), Progress.NONE);
			assertArrayEquals(kernel.real(), layers.get(k - 1)[1].value().real(), 1e-6f);
		}
	}

	private static DublidNetwork network(final Tensor image) {
		final DublidNetwork network = StartValues.random(new DublidConfiguration(2, LAYERS, BOX), 0);
		final double energy = energy(image);
		final double threshold = THRESHOLD * Math.sqrt(energy / (2 * image.count()));
		for (final Parameter parameter : network.parameters().all()) {
			final String name = parameter.name();
			if (name.equals("w0")) parameter.value().set(differences());
			else if (name.startsWith("w")) parameter.value().set(DerivativeFilters.smoothing(2, 0, 0, new Random(0)));
			else if (name.startsWith("beta")) fill(parameter, BETA);
			else if (name.startsWith("b")) fill(parameter, threshold / PenaltyVariables.THRESHOLD_UNIT);
			else if (name.startsWith("zeta")) fill(parameter, ZETA / PenaltyVariables.ZETA_UNIT);
			else if (name.startsWith("c")) fill(parameter, WEIGHT / energy / PenaltyVariables.C_UNIT);
		}
		return network;
	}

	private static void fill(final Parameter parameter, final double value) {
		Arrays.fill(parameter.value().real(), (float) value);
	}

	private static Tensor differences() {
		final Tensor filters = Tensor.zeros(2, 3, 3);
		filters.real()[4] = -1;
		filters.real()[5] = 1;
		filters.real()[13] = -1;
		filters.real()[16] = 1;
		return filters;
	}

	private static double energy(final Tensor image) {
		final int columns = image.size(1);
		double sum = 0;
		for (int i = 0; i < image.count(); i++) {
			final float here = image.real()[i];
			sum += Math.pow(image.real()[i % columns > 0 ? i - 1 : i + 1] - here, 2);
			sum += Math.pow(image.real()[i >= columns ? i - columns : i + columns] - here, 2);
		}
		return sum;
	}

	private static Tensor image() {
		final Tensor image = Tensor.zeros(28, 22);
		final Random random = new Random(4);
		for (int i = 0; i < image.count(); i++)
			image.real()[i] = (i / 22 / 7 + i % 22 / 5) % 2 + 0.2f * random.nextFloat();
		return image;
	}
}
