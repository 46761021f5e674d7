package io.github.unrollj.corona.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.autodiff.Arithmetic;
import io.github.unrollj.autodiff.Reductions;
import io.github.unrollj.autodiff.Scaling;
import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.golden.Npz;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.Weights;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outputs, loss and all gradients against an independent implementation in double precision. */
class CoronaNetworkGoldenTest {

	private static final int LAYERS = 4;
	private static final double TOLERANCE = 1e-5;

	private Npz golden;
	private boolean complex;
	private CoronaNetwork network;

	private void read(final String name) {
		golden = Npz.resource("/golden/corona_" + name + ".npz");
		complex = golden.get("config.real").item() == 0;
		final CoronaConfiguration shape = CoronaConfiguration.PAPER;
		network = new CoronaNetwork(new CoronaConfiguration(CoronaConfiguration.ISTA, LAYERS, 3, complex, name.startsWith("row")
			? CoronaConfiguration.ROW : CoronaConfiguration.ELEMENT, 3, true, 0.4, 1.8, shape.lambda1(), shape.lambda2(), shape
				.patch(), shape.frames(), 0, false));
		for (final Parameter parameter : network.parameters().all())
			parameter.value().set(expected("param.", parameter));
	}

	/**
	 * The peer's layers count from 0, its thresholds are one array, its first layer has kernels that see zeros, and it
	 * adds three biases where we have one: their sum, with the gradient of each.
	 */
	private Tensor expected(final String prefix, final Parameter parameter) {
		final String name = parameter.name().substring(0, parameter.name().indexOf('.'));
		final int index = parameter.layer() - 1;
		if (name.length() == 1 && !name.equals("P")) {
			return Tensor.of(new float[] { golden.get(prefix + name).real()[index] }, 1);
		}
		final Tensor values = golden.get(prefix + name + "." + index);
		if (name.equals("P")) {
			return Tensor.of(Arrays.copyOf(values.real(), parameter.value().count()), parameter.value().shape());
		}
		final int parts = values.size(1);
		final Tensor bias = Tensor.zeros(2, parts);
		for (int i = 0; i < 6 * parts; i++) {
			if (prefix.equals("param.")) bias.real()[i % (2 * parts)] += values.real()[i];
			else bias.real()[i % (2 * parts)] = values.real()[i];
		}
		return bias;
	}

	@ParameterizedTest
	@ValueSource(strings = { "element", "row", "element_real" })
	void agrees(final String name) {
		read(name);
		final Tape tape = new Tape();
		final Weights weights = Weights.on(tape, network.parameters());
		final Variable d = tape.watch(movies("in.D"));
		final Variable[] out = network.forward(weights, d);
		final Tensor tissue = movies("target.L");
		final Tensor blood = movies("target.S");
		final Variable loss = Scaling.scale(Arithmetic.add(Reductions.meanSquareError(out[0], tissue), Reductions
			.meanSquareError(out[1], blood)), 0.5);
		assertClose("L", movies("out.L"), out[0].value());
		assertClose("S", movies("out.S"), out[1].value());
		assertEquals(golden.get("loss").item(), loss.value().item(), 1e-6 * golden.get("loss").item());
		tape.backward(loss);
		assertClose("D", movies("grad_in.D"), d.gradient());
		for (final Parameter parameter : network.parameters().all()) {
			assertClose(parameter.name(), expected("grad.", parameter), weights.get(parameter.name()).gradient());
		}
	}

	private Tensor movies(final String name) {
		return complex ? golden.complex(name) : golden.get(name);
	}

	private static void assertClose(final String what, final Tensor expected, final Tensor actual) {
		final Tensor difference = actual.copy();
		for (int i = 0; i < difference.count(); i++)
			difference.real()[i] -= expected.real()[i];
		for (int i = 0; difference.isComplex() && i < difference.count(); i++)
			difference.imaginary()[i] -= expected.imaginary()[i];
		assertTrue(difference.norm() <= TOLERANCE * expected.norm(), () -> what + ": relative error " + difference.norm() /
			expected.norm());
	}
}
