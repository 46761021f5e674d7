package io.github.unrollj.dublid.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.dublid.splitting.Grid;
import io.github.unrollj.dublid.training.TranslationInvariantLoss;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class DublidNetworkTest {

	private static final DublidConfiguration SMALL = new DublidConfiguration(4, 3, 5);
	private static final Workers ONE = new Workers(1);

	private final DublidNetwork network = StartValues.derivatives(SMALL, 1);

	@Test
	void everyLayersOutputIsThatOfARunWhichEndsThere() {
		final Variable y = Variable.constant(noise(13, 10));
		final Weights weights = Weights.constant(network.parameters());
		final List<Variable[]> all = network.forward(weights, Layers.upTo(3), y);
		assertEquals(3, all.size());
		for (int layer = 1; layer <= 3; layer++) {
			final Variable[] one = network.forward(weights, Layers.only(layer), y).get(0);
			assertArrayEquals(one[0].value().real(), all.get(layer - 1)[0].value().real());
			assertArrayEquals(one[1].value().real(), all.get(layer - 1)[1].value().real());
		}
	}

	@Test
	void severalScalesDoTheSameOnEveryPath() {
		final DublidNetwork pyramid = StartValues.derivatives(new DublidConfiguration(2, 2, 9, 2, 3, 3,
			new RestorationShape(4, 4, 3), 0.9), 1);
		final Tensor y = noise(40, 33);
		final Weights weights = Weights.constant(pyramid.parameters());
		final List<Variable[]> all = pyramid.forward(weights, Layers.upTo(6), Variable.constant(y));
		for (int layer = 1; layer <= 6; layer++) {
			final Variable[] one = pyramid.forward(weights, Layers.only(layer), Variable.constant(y)).get(0);
			assertArrayEquals(one[0].value().real(), all.get(layer - 1)[0].value().real());
			assertArrayEquals(one[1].value().real(), all.get(layer - 1)[1].value().real());
		}
		try (Workers workers = new Workers(3); Deblurring result = pyramid.deblur(y, workers)) {
			assertArrayEquals(all.get(5)[0].value().real(), result.image().real());
			assertArrayEquals(all.get(5)[1].value().real(), result.kernel().real());
			assertArrayEquals(result.image().real(), result.retrieve(y).real());
		}
	}

	/** As a second input, for learning the restoration alone. */
	@Test
	void aKernelMayBeAnInput() {
		final DublidNetwork pyramid = StartValues.derivatives(new DublidConfiguration(2, 2, 9, 2, 3, 3, new RestorationShape(3,
			4, 3), 0.9), 1);
		final Tensor y = noise(30, 33);
		final Tensor kernel = LineKernel.of(9, 5, 0.5, 0, 0);
		final Tape tape = new Tape();
		final Weights weights = Weights.on(tape, pyramid.parameters());
		final Variable[] outputs = pyramid.forward(weights, Variable.constant(y), Variable.constant(kernel));
		try (Deblurring known = pyramid.deblur(y, kernel, ONE)) {
			assertArrayEquals(known.image().real(), outputs[0].value().real());
		}
		assertArrayEquals(kernel.real(), outputs[1].value().real());
		tape.backward(TranslationInvariantLoss.ofImage(outputs[0], y));
		assertTrue(weights.get("wx").gradient().dot(weights.get("wx").gradient()) > 0);
		assertEquals(0, weights.get("w.1").gradient().dot(weights.get("w.1").gradient()));
	}

	@Test
	void kernelsAreDistributions() {
		final Tensor kernel = network.forward(Weights.constant(network.parameters()), Variable.constant(noise(20, 16)))[1]
			.value();
		double sum = 0;
		for (final float value : kernel.real()) {
			assertTrue(value >= 0);
			sum += value;
		}
		assertEquals(1, sum, 1e-6);
	}

	/** On the padded grid; where there is no padding, the image is the grid. */
	@Test
	void theMeanIsKept() {
		final Tensor y = noise(24, 20);
		final Grid grid = Grid.of(24, 20, 5, 24, 20);
		final Tensor x = network.forward(Weights.constant(network.parameters()), Layers.only(3), Variable.constant(y), grid,
			ONE).get(0)[0].value();
		assertEquals(sum(y), sum(x), 1e-6 * sum(y));
	}

	/** What lies far enough inside a flat image moves with its input. */
	@Test
	void shiftsGoThrough() {
		final Tensor y = Tensor.zeros(80, 80);
		final Tensor moved = Tensor.zeros(80, 80);
		final Tensor spot = noise(12, 12);
		for (int i = 0; i < spot.count(); i++) {
			y.real()[(34 + i / 12) * 80 + 34 + i % 12] = spot.real()[i];
			moved.real()[(37 + i / 12) * 80 + 32 + i % 12] = spot.real()[i];
		}
		final Variable[] one = network.forward(Weights.constant(network.parameters()), Variable.constant(y));
		final Variable[] other = network.forward(Weights.constant(network.parameters()), Variable.constant(moved));
		assertArrayEquals(one[1].value().real(), other[1].value().real(), 2e-5f);
		for (int row = 10; row < 70; row++) {
			for (int column = 10; column < 70; column++)
				assertEquals(one[0].value().real()[row * 80 + column], other[0].value().real()[(row + 3) * 80 + column - 2],
					2e-4);
		}
	}

	@Test
	void severalThreadsAndPlanesGiveTheSame() {
		final Tensor y = noise(70, 41);
		final Variable[] expected = network.forward(Weights.constant(network.parameters()), Variable.constant(y));
		try (Workers workers = new Workers(3); Deblurring result = network.deblur(y, workers)) {
			assertArrayEquals(expected[0].value().real(), result.image().real());
			assertArrayEquals(expected[1].value().real(), result.kernel().real());
			assertArrayEquals(expected[0].value().real(), result.retrieve(y).real());
		}
	}

	@Test
	void aKnownKernelIsUsed() {
		final Tensor y = noise(30, 30);
		final Tensor kernel = Tensor.zeros(5, 5);
		kernel.real()[12] = 1;
		try (Deblurring result = network.deblur(y, kernel, ONE)) {
			assertArrayEquals(kernel.real(), result.kernel().real());
		}
		assertThrows(IllegalArgumentException.class, () -> network.deblur(y, Tensor.zeros(3, 3), ONE));
	}

	@Test
	void aCascadesLevelHasItsGradients() {
		TaylorTest.of(x -> Cascade.level(x[0], x[1], ONE), noise(3, 5, 4), noise(2, 3, 3, 3)).assertSecondOrder();
		TaylorTest.of(x -> Cascade.first(x[0], Cascade.zeroMean(x[1]), ONE), noise(5, 4), noise(2, 3, 3))
			.assertSecondOrder();
	}

	private static double sum(final Tensor tensor) {
		double sum = 0;
		for (final float value : tensor.real())
			sum += value;
		return sum;
	}

	private static Tensor noise(final int... shape) {
		final Tensor noise = Tensor.zeros(shape);
		final Random random = new Random(1);
		for (int i = 0; i < noise.count(); i++)
			noise.real()[i] = random.nextFloat();
		return noise;
	}
}
