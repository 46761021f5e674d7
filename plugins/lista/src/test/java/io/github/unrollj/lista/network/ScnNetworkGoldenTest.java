package io.github.unrollj.lista.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.golden.Npz;
import io.github.unrollj.image.Bicubic;
import io.github.unrollj.lista.dictionary.Dictionary;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.Weights;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outputs, loss and all gradients against an independent implementation in double precision. */
class ScnNetworkGoldenTest {

	private static final Npz GOLDEN = Npz.resource("/golden/scn.npz");
	private static final int SAMPLES = 2;

	private final ScnNetwork network = network();

	private static ScnNetwork network() {
		final ScnConfiguration configuration = new ScnConfiguration(2, 0, 128, 1, 1, 0.1);
		final ScnNetwork network = new ScnNetwork(configuration, Dictionary.random(128, 1));
		for (final Parameter parameter : network.parameters().all())
			parameter.value().set(GOLDEN.get("param." + parameter.name()));
		return network;
	}

	@Test
	void outputMatches() {
		for (int n = 0; n < SAMPLES; n++) {
			final Tensor out = network.forward(Weights.constant(network.parameters()), Variable.constant(input(n)))[0].value();
			assertArrayEquals(sample("out.x", n).real(), out.real(), 2e-5f);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "C", "W", "S", "D", "g" })
	void gradientMatches(final String name) {
		final Tensor sum = GOLDEN.get("param." + name).zerosLike();
		double loss = 0;
		for (int n = 0; n < SAMPLES; n++) {
			final Tape tape = new Tape();
			final Weights weights = Weights.on(tape, network.parameters());
			final Variable out = network.forward(weights, Variable.constant(input(n)))[0];
			loss += backward(tape, out, n);
			sum.add(weights.get(name).gradient());
		}
		assertEquals(GOLDEN.get("loss").item(), loss, 1e-5 * GOLDEN.get("loss").item());
		assertClose(GOLDEN.get("grad." + name), sum, 2e-5);
	}

	/** Down to the small image: the adjoints of padding and of interpolation are part of the golden gradient. */
	@Test
	void inputGradientMatches() {
		for (int n = 0; n < SAMPLES; n++) {
			final Tape tape = new Tape();
			final Variable image = tape.watch(input(n));
			backward(tape, network.forward(Weights.constant(network.parameters()), image)[0], n);
			final Tensor up = sample("out.up", n).zerosLike();
			final int margin = Windows.MARGIN;
			final int columns = image.value().size(1);
			for (int i = 0; i < image.value().count(); i++) {
				final int y = mirror(i / columns - margin, up.size(0));
				final int x = mirror(i % columns - margin, up.size(1));
				up.real()[y * up.size(1) + x] += image.gradient().real()[i];
			}
			final Tensor expected = sample("grad_in.y", n);
			assertClose(expected, Bicubic.scaling(expected.size(0), expected.size(1), 2).adjoint(up), 2e-5);
		}
	}

	/** The mean squared error over all samples is this one's share plus the others'. */
	private static double backward(final Tape tape, final Variable out, final int n) {
		final float[] target = sample("target.x", n).real();
		final Tensor seed = out.value().zerosLike();
		double loss = 0;
		for (int i = 0; i < target.length; i++) {
			final double error = out.value().real()[i] - target[i];
			loss += error * error / (SAMPLES * target.length);
			seed.real()[i] = (float) (2 * error / (SAMPLES * target.length));
		}
		if (out.isTracked()) tape.backward(out, seed);
		return loss;
	}

	private static void assertClose(final Tensor expected, final Tensor actual, final double tolerance) {
		final Tensor difference = actual.copy();
		for (int i = 0; i < difference.count(); i++)
			difference.real()[i] -= expected.real()[i];
		assertTrue(difference.norm() <= tolerance * expected.norm(), "relative error " + difference.norm() / expected
			.norm());
	}

	/** The interpolated image, padded by reflection without repeating the edge sample. */
	private static Tensor input(final int n) {
		final Tensor up = sample("out.up", n);
		final int margin = Windows.MARGIN;
		final int rows = up.size(0) + 2 * margin;
		final int columns = up.size(1) + 2 * margin;
		final Tensor padded = Tensor.zeros(rows, columns);
		for (int y = 0; y < rows; y++) {
			for (int x = 0; x < columns; x++)
				padded.real()[y * columns + x] = up.real()[mirror(y - margin, up.size(0)) * up.size(1) + mirror(x - margin, up
					.size(1))];
		}
		return padded;
	}

	private static int mirror(final int i, final int size) {
		final int j = Math.abs(i);
		return j < size ? j : 2 * (size - 1) - j;
	}

	private static Tensor sample(final String name, final int n) {
		final Tensor all = GOLDEN.get(name);
		final int rows = all.size(-2);
		final int columns = all.size(-1);
		final float[] one = new float[rows * columns];
		System.arraycopy(all.real(), n * one.length, one, 0, one.length);
		return Tensor.of(one, rows, columns);
	}
}
