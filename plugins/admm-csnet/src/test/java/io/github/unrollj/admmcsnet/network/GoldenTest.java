package io.github.unrollj.admmcsnet.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.admmcsnet.network.NetworkShape.Kind;
import io.github.unrollj.autodiff.Reductions;
import io.github.unrollj.autodiff.Scaling;
import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.golden.Npz;
import io.github.unrollj.operator.Border;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Outputs, loss and all gradients against an independent implementation in double precision. */
class GoldenTest {

	private static final int SAMPLES = 2;

	enum Golden {

		BASIC("basic", new NetworkShape(Kind.BASIC, 3, 8, 1, false, Border.CIRCULAR, true, false)),
		BASIC_COMPLEX("basic_complex", new NetworkShape(Kind.BASIC, 3, 8, 1, false, Border.CIRCULAR, false, false)),
		GENERIC("generic_circular", new NetworkShape(Kind.GENERIC, 3, 4, 2, false, Border.CIRCULAR, false, false)),
		GENERIC_ZEROS("generic_zeros", new NetworkShape(Kind.GENERIC, 3, 4, 2, false, Border.ZERO, false, true));

		final Npz values;
		final NetworkShape shape;
		final UnrolledNetwork network;

		Golden(final String name, final NetworkShape shape) {
			this.shape = shape;
			values = Npz.resource("/golden/admm_" + name + ".npz");
			network = shape.kind() == Kind.BASIC ? new BasicNetwork(shape) : new GenericNetwork(shape, 1);
			for (final Parameter parameter : network.parameters().all())
				parameter.value().set(part("param", parameter));
		}

		/** The part of a golden array that belongs to a layer: X layers are counted from 0 there, the others from 1. */
		Tensor part(final String kind, final Parameter parameter) {
			final String name = parameter.name().substring(0, parameter.name().indexOf('.'));
			final int layer = parameter.layer() - (name.equals("h") || name.equals("rho") ? 0 : 1);
			final Tensor all = values.get(kind + "." + name);
			final int count = parameter.value().count();
			return Tensor.of(Arrays.copyOfRange(all.real(), layer * count, (layer + 1) * count), parameter.value().shape());
		}

		Tensor sample(final String name, final boolean complex, final int n) {
			final Tensor all = complex ? values.complex(name) : values.get(name);
			final int count = all.count() / SAMPLES;
			final float[] re = Arrays.copyOfRange(all.real(), n * count, (n + 1) * count);
			return complex ? Tensor.complex(re, Arrays.copyOfRange(all.imaginary(), n * count, (n + 1) * count), all.size(1),
				all.size(2)) : Tensor.of(re, all.size(1), all.size(2));
		}

		Variable mask() {
			return Variable.constant(values.get("const.mask"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void outputMatches(final Golden golden) {
		for (int n = 0; n < SAMPLES; n++) {
			final Tensor out = golden.network.forward(Weights.constant(golden.network.parameters()), Variable.constant(golden
				.sample("in.Y", true, n)), golden.mask())[0].value();
			assertClose("output", golden.sample("out.x", !golden.shape.real(), n), out);
		}
	}

	@ParameterizedTest
	@EnumSource
	void lossAndGradientsMatch(final Golden golden) {
		final Tensor[] sums = golden.network.parameters().all().stream().map(p -> p.value().zerosLike()).toArray(
			Tensor[]::new);
		double loss = 0;
		for (int n = 0; n < SAMPLES; n++) {
			final Tape tape = new Tape();
			final Weights weights = Weights.on(tape, golden.network.parameters());
			final Variable kSpace = tape.watch(golden.sample("in.Y", true, n));
			final Variable out = golden.network.forward(weights, kSpace, golden.mask())[0];
			final Variable error = Scaling.scale(Reductions.relativeError(out, golden.sample("target.x", !golden.shape.real(),
				n)), 1.0 / SAMPLES);
			tape.backward(error);
			loss += error.value().item();
			int i = 0;
			for (final Parameter parameter : golden.network.parameters().all())
				sums[i++].add(weights.get(parameter.name()).gradient());
			assertClose("input gradient", golden.sample("grad_in.Y", true, n), kSpace.gradient());
		}
		assertEquals(golden.values.get("loss").item(), loss, 1e-5 * golden.values.get("loss").item());
		int i = 0;
		for (final Parameter parameter : golden.network.parameters().all())
			assertClose(parameter.name(), golden.part("grad", parameter), sums[i++]);
	}

	private static void assertClose(final String what, final Tensor expected, final Tensor actual) {
		double square = 0;
		for (int i = 0; i < expected.count(); i++) {
			square += Math.pow(expected.real()[i] - actual.real()[i], 2);
			if (expected.isComplex()) square += Math.pow(expected.imaginary()[i] - actual.imaginary()[i], 2);
		}
		// the last rho has no influence on a result whose samples are replaced: its gradient is zero
		final double allowed = Math.max(2e-5 * expected.norm(), 1e-8);
		assertTrue(Math.sqrt(square) <= allowed, what + ": error " + Math.sqrt(square) + ", allowed " + allowed);
	}
}
