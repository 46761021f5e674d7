package io.github.unrollj.admmcsnet.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.admmcsnet.classical.Prior;
import io.github.unrollj.admmcsnet.coil.Sense;
import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.mask.SamplingMasks;
import io.github.unrollj.admmcsnet.network.NetworkShape.Kind;
import io.github.unrollj.admmcsnet.simulation.CoilSensitivities;
import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenseSamplingTest {

	private static final int ROWS = 18;
	private static final int COLUMNS = 21;
	private static final int COILS = 4;
	private static final Tensor MASK = SamplingMasks.draw(MaskKind.RANDOM, ROWS, COLUMNS, 0.3, new Random(1));
	private static final Tensor MAPS = CoilSensitivities.draw(COILS, ROWS, COLUMNS, new Random(2));
	private static final Tensor IMAGE = gaussian(true, ROWS, COLUMNS);

	enum Network {

		BASIC(Kind.BASIC, false), BASIC_REAL(Kind.BASIC, true), GENERIC(Kind.GENERIC, false), GENERIC_REAL(Kind.GENERIC,
			true);

		final UnrolledNetwork network;

		Network(final Kind kind, final boolean real) {
			final NetworkShape shape = new NetworkShape(kind, 3, 8, 1, false, Border.CIRCULAR, real, true);
			network = new ScaledNetwork(kind == Kind.BASIC ? new BasicNetwork(shape) : new GenericNetwork(shape, 1));
		}

		Tensor run(final Tensor... inputs) {
			return network.forward(Weights.constant(network.parameters()), Arrays.stream(inputs).map(Variable::constant)
				.toArray(Variable[]::new))[0].value();
		}
	}

	@ParameterizedTest
	@EnumSource
	void oneCoilThatSeesAllAlikeIsNoCoil(final Network network) {
		final Tensor mask = AnalyticStartTest.mask(ROWS, COLUMNS);
		final Tensor kSpace = kSpace(ones(true, 1), mask);
		assertClose(network.run(kSpace.reshape(ROWS, COLUMNS), mask), network.run(kSpace, mask, ones(true, 1)), 2e-5);
	}

	@ParameterizedTest
	@EnumSource(names = { "BASIC", "GENERIC" })
	void fullySampledTheImageComesBack(final Network network) {
		final Tensor full = ones(false, 1).reshape(ROWS, COLUMNS);
		assertClose(IMAGE, network.run(kSpace(MAPS, full), full, MAPS), 1e-5);
	}

	@ParameterizedTest
	@EnumSource
	void strongerCoilsSeeTheSameImage(final Network network) {
		final Tensor strong = MAPS.copy();
		for (int i = 0; i < strong.count(); i++) {
			strong.real()[i] *= 8;
			strong.imaginary()[i] *= 8;
		}
		assertClose(network.run(kSpace(MAPS, MASK), MASK, MAPS), network.run(kSpace(strong, MASK), MASK, strong), 2e-5);
	}

	@ParameterizedTest
	@EnumSource(Prior.class)
	void classicalAdmmDoesTheSameWithOneCoil(final Prior prior) {
		final ClassicalAdmm admm = new ClassicalAdmm(prior, 0.1, 0.02, 1.6, 5);
		final Tensor kSpace = kSpace(ones(true, 1), MASK);
		assertClose(admm.reconstruct(kSpace.reshape(ROWS, COLUMNS), MASK), admm.reconstruct(kSpace, MASK, ones(true, 1)),
			1e-3);
	}

	@Test
	void untrainedBasicNetworkIsAdmmWithCoilsToo() {
		final ClassicalAdmm admm = new ClassicalAdmm(Prior.DCT, 0.2, 0.04, 1.6, 0);
		final NetworkShape shape = new NetworkShape(Kind.BASIC, 1, 8, 1, false, Border.CIRCULAR, false, false);
		final DataConsistency data = Measurement.of(new Variable[] { Variable.constant(kSpace(MAPS, MASK)), Variable.constant(
			MASK), Variable.constant(MAPS) }, shape.real());
		final Variable power = new FilterPower(ROWS, COLUMNS, data.spectrumColumns()).of(Variable.constant(DctAtoms
			.matrix()), Variable.constant(BasicNetwork.filled(0.2, DctAtoms.COUNT)));
		assertClose(admm.reconstruct(kSpace(MAPS, MASK), MASK, MAPS), data.solve(null, power).value(), 1e-3);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theNormalEquationsAreSolved(final boolean real) {
		final LinearOperator sense = Sense.of(MAPS, MASK).times(1 / Math.sqrt(ROWS * COLUMNS));
		final Tensor y = sense.apply(IMAGE);
		final Tensor prior = gaussian(!real, ROWS, COLUMNS);
		final Variable kSpace = Variable.constant(kSpace(MAPS, MASK));
		final Tensor x = SenseSampling.of(kSpace, MASK, MAPS, real).near(Variable.constant(prior), Variable.constant(Tensor
			.scalar(0.1f))).value();
		final Tensor difference = y.copy();
		final Tensor seen = sense.apply(real ? Tensor.complex(x.real(), new float[x.count()], ROWS, COLUMNS) : x);
		for (int i = 0; i < y.count(); i++) {
			difference.real()[i] -= seen.real()[i];
			difference.imaginary()[i] -= seen.imaginary()[i];
		}
		final Tensor gradient = sense.adjoint(difference);
		for (int i = 0; i < x.count(); i++) {
			assertEquals(gradient.real()[i], 0.1f * (x.real()[i] - prior.real()[i]), 1e-4f);
			if (!real) assertEquals(gradient.imaginary()[i], 0.1f * (x.imaginary()[i] - prior.imaginary()[i]), 1e-4f);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void gradientsAreThoseOfTheSolution(final boolean real) {
		final Tensor prior = gaussian(!real, ROWS, COLUMNS);
		TaylorTest.of(v -> SenseSampling.of(v[0], MASK, MAPS, real).near(v[1], v[2]), kSpace(MAPS, MASK), prior, Tensor
			.scalar(0.3f)).assertSecondOrder();
		final Tensor filters = DctAtoms.matrix();
		TaylorTest.of(v -> {
			final SenseSampling data = SenseSampling.of(v[0], MASK, MAPS, real);
			return data.impose(data.solve(v[1], new FilterPower(ROWS, COLUMNS, data.spectrumColumns()).of(v[2], v[3])));
		}, kSpace(MAPS, MASK), prior, filters, BasicNetwork.filled(0.3, DctAtoms.COUNT)).assertSecondOrder();
	}

	@Test
	void wrongSizesAreNamed() {
		final Tensor kSpace = kSpace(MAPS, MASK);
		final Tensor other = CoilSensitivities.draw(COILS + 1, ROWS, COLUMNS, new Random(2));
		final Exception wrong = assertThrows(IllegalArgumentException.class, () -> Network.GENERIC.run(kSpace, MASK, other));
		assertTrue(wrong.getMessage().contains("complex[5, 18, 21]"), wrong.getMessage());
		assertThrows(IllegalArgumentException.class, () -> Network.GENERIC.run(kSpace, MASK));
		assertThrows(IllegalArgumentException.class, () -> Network.GENERIC.run(kSpace, MASK, MAPS, MAPS));
	}

	private static Tensor kSpace(final Tensor maps, final Tensor mask) {
		return Sense.of(maps, mask).apply(IMAGE);
	}

	private static Tensor ones(final boolean complex, final int coils) {
		final Tensor ones = complex ? Tensor.complexZeros(coils, ROWS, COLUMNS) : Tensor.zeros(coils, ROWS, COLUMNS);
		Arrays.fill(ones.real(), 1);
		return ones;
	}

	private static Tensor gaussian(final boolean complex, final int... shape) {
		final Random random = new Random(3);
		final Tensor x = complex ? Tensor.complexZeros(shape) : Tensor.zeros(shape);
		for (int i = 0; i < x.count(); i++) {
			x.real()[i] = (float) random.nextGaussian();
			if (complex) x.imaginary()[i] = (float) random.nextGaussian();
		}
		return x;
	}

	private static void assertClose(final Tensor expected, final Tensor actual, final double tolerance) {
		final float allowed = (float) (tolerance * expected.norm());
		assertArrayEquals(expected.real(), actual.real(), allowed);
		if (expected.isComplex()) assertArrayEquals(expected.imaginary(), actual.imaginary(), allowed);
	}
}
