package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.splitting.Grid;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients of all layers' outputs with respect to the image, the filtered images and all parameters. */
class SplittingOperationTest {

	private static final int FILTERS = 3;
	private static final int ROWS = 9;
	private static final int COLUMNS = 11;
	private static final int BOX = 5;

	private final Random random = new Random(3);

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void gradientsAreThoseOfTheFunction(final int layers) {
		final List<Tensor> inputs = new ArrayList<>();
		inputs.add(random(0, 1, ROWS, COLUMNS));
		for (int layer = 0; layer < layers; layer++)
			inputs.add(random(-0.5, 0.5, FILTERS, ROWS, COLUMNS));
		inputs.add(random(-0.5, 0.5, FILTERS, 3, 3));
		inputs.add(random(1, 5, FILTERS));
		inputs.add(random(1, 5, FILTERS));
		inputs.add(random(1, 5, FILTERS));
		for (int layer = 0; layer < layers; layer++) {
			inputs.add(random(1, 5, FILTERS));
			inputs.add(random(0.1, 0.3, FILTERS));
			inputs.add(random(2, 5, 1));
			inputs.add(random(0.1, 0.2, 1));
		}
		TaylorTest.ofAll(x -> outputs(layers, x), inputs.toArray(Tensor[]::new)).assertGradient(1e-2);
	}

	private static Variable[] outputs(final int layers, final Variable[] x) {
		final int first = layers + 2;
		final List<Variable> thresholds = new ArrayList<>(List.of(x[first]));
		final List<Variable> zeta = new ArrayList<>();
		final List<Variable> c = new ArrayList<>();
		final List<Variable> beta = new ArrayList<>();
		for (int i = first + 3; i < x.length; i += 4) {
			thresholds.add(x[i]);
			zeta.add(x[i + 1]);
			c.add(x[i + 2]);
			beta.add(x[i + 3]);
		}
		final PenaltyVariables penalties = new PenaltyVariables(thresholds, x[first + 1], zeta, c, beta, x[first + 2]);
		final Variable[] features = Arrays.copyOfRange(x, 1, layers + 1);
		return new SplittingOperation(Grid.of(ROWS, COLUMNS, BOX), x[0], features, x[layers + 1], penalties).apply(Layers
			.upTo(layers), new Workers(1)).stream().flatMap(Arrays::stream).toArray(Variable[]::new);
	}

	private Tensor random(final double from, final double to, final int... shape) {
		final Tensor tensor = Tensor.zeros(shape);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = (float) (from + (to - from) * random.nextDouble());
		return tensor;
	}
}
