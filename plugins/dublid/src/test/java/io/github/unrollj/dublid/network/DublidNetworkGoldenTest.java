package io.github.unrollj.dublid.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.autodiff.Arithmetic;
import io.github.unrollj.autodiff.Scaling;
import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.splitting.Grid;
import io.github.unrollj.golden.Npz;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Outputs and gradients of the whole network against the same in another framework, in float64. */
class DublidNetworkGoldenTest {

	private static final int SAMPLES = 2;
	private static final float KAPPA = 10;

	private static Npz golden;
	private static DublidNetwork network;
	private static Grid grid;

	@BeforeAll
	static void load() throws IOException {
		golden = Npz.resource("/golden/dublid.npz");
		final DublidConfiguration configuration = new DublidConfiguration(4, 4, 9);
		network = StartValues.random(configuration, 0);
		network.parameters().load(parameters());
		final Tensor y = golden.get("in.y");
		grid = Grid.of(y.size(1), y.size(2), 9, 48, 40);
	}

	@Test
	void outputsAgree() {
		for (int n = 0; n < SAMPLES; n++) {
			final Variable[] outputs = run(Weights.constant(network.parameters()), Variable.constant(slice("in.y", n)), 1);
			assertClose(slice("out.x", n), outputs[0].value(), 2e-5, "x");
			assertClose(slice("out.k", n), outputs[1].value(), 2e-5, "k");
		}
	}

	@Test
	void outputsDoNotDependOnTheNumberOfThreads() {
		final Variable y = Variable.constant(slice("in.y", 0));
		final Variable[] one = run(Weights.constant(network.parameters()), y, 1);
		final Variable[] three = run(Weights.constant(network.parameters()), y, 3);
		assertEquals(0, distance(one[0].value(), three[0].value()));
		assertEquals(0, distance(one[1].value(), three[1].value()));
	}

	@Test
	void lossAndGradientsAgree() {
		final Map<String, Tensor> sums = new LinkedHashMap<>();
		double loss = 0;
		for (int n = 0; n < SAMPLES; n++) {
			final Tape tape = new Tape();
			final Weights weights = Weights.on(tape, network.parameters());
			final Variable y = tape.watch(slice("in.y", n));
			final Variable[] outputs = run(weights, y, 1);
			final Variable image = AlignedError.of(outputs[0], slice("target.x", n), shift(0, n), true);
			final Variable kernel = AlignedError.of(outputs[1], slice("target.k", n), shift(1, n), false);
			loss += (image.value().item() + KAPPA * kernel.value().item()) / SAMPLES;
			final Variable total = Arithmetic.add(image, Scaling.scale(
				kernel, KAPPA));
			tape.backward(Scaling.scale(total, 1.0 / SAMPLES));
			assertClose(slice("grad_in.y", n), y.gradient(), 1e-3, "gradient of y");
			for (final Parameter parameter : network.parameters().all()) {
				final Tensor gradient = weights.get(parameter.name()).gradient();
				sums.merge(parameter.name(), gradient.copy(), (a, b) -> {
					a.add(b);
					return a;
				});
			}
		}
		assertEquals(golden.get("loss").item(), loss, 1e-5 * loss);
		final Map<String, Tensor> expected = values("grad.", -1);
		sums.forEach((name, gradient) -> assertClose(expected.get(name), gradient, 1e-3, "gradient of " + name));
	}

	private static Variable[] run(final Weights weights, final Variable y, final int threads) {
		try (Workers workers = new Workers(threads)) {
			return network.forward(weights, Layers.only(4), y, grid, workers).get(0);
		}
	}

	private static int[] shift(final int what, final int sample) {
		final float[] shifts = golden.get("const.shifts").real();
		return new int[] { Math.round(shifts[(what * SAMPLES + sample) * 2]), Math.round(shifts[(what * SAMPLES + sample) *
			2 + 1]) };
	}

	/** The network's parameters, under their names and in their units here. */
	private static Map<String, Tensor> parameters() {
		return values("param.", 1);
	}

	/** @param power 1 for values, -1 for gradients */
	private static Map<String, Tensor> values(final String prefix, final int power) {
		final Map<String, Tensor> values = new LinkedHashMap<>();
		values.put("w0", golden.get(prefix + "w0"));
		for (int s = 1; s < 4; s++)
			values.put("w" + s, slice(prefix + "w", s - 1));
		values.put("b0", in(PenaltyVariables.THRESHOLD_UNIT, power, slice(prefix + "b", 0)));
		for (int layer = 1; layer <= 4; layer++) {
			values.put("b." + layer, in(PenaltyVariables.THRESHOLD_UNIT, power, slice(prefix + "b", layer)));
			values.put("zeta." + layer, in(PenaltyVariables.ZETA_UNIT, power, slice(prefix + "zeta", layer - 1)));
			values.put("c." + layer, in(PenaltyVariables.C_UNIT, power, number(prefix + "c", layer - 1)));
			values.put("beta." + layer, number(prefix + "beta", layer - 1));
		}
		values.put("bx", in(PenaltyVariables.THRESHOLD_UNIT, power, slice(prefix + "b", 5)));
		values.put("eta", in(PenaltyVariables.ETA_UNIT, power, golden.get(prefix + "eta")));
		return values;
	}

	private static Tensor number(final String name, final int i) {
		return Tensor.of(new float[] { golden.get(name).real()[i] }, 1);
	}

	private static Tensor in(final float unit, final int power, final Tensor tensor) {
		final Tensor result = tensor.copy();
		for (int i = 0; i < result.count(); i++)
			result.real()[i] /= (float) Math.pow(unit, power);
		return result;
	}

	private static Tensor slice(final String name, final int n) {
		final Tensor all = golden.get(name);
		final int[] shape = Arrays.copyOfRange(all.shape(), 1, all.rank());
		final int count = Tensor.count(shape);
		return Tensor.of(Arrays.copyOfRange(all.real(), n * count, (n + 1) * count), shape);
	}

	private static void assertClose(final Tensor expected, final Tensor actual, final double tolerance,
		final String what)
	{
		final double relative = distance(expected, actual) / Math.max(expected.norm(), 1e-30);
		if (!(relative <= tolerance)) throw new AssertionError(what + " is off by " + relative);
	}

	private static double distance(final Tensor a, final Tensor b) {
		a.requireSameShape("distance", b);
		double sum = 0;
		for (int i = 0; i < a.count(); i++)
			sum += Math.pow(a.real()[i] - b.real()[i], 2);
		return Math.sqrt(sum);
	}
}
