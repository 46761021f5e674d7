package io.github.unrollj.corona.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoronaLayerTest {

	/**
	 * For 4 of 64 seeds a number's power is within 4e-4 of its threshold, where there is a kink, and no step of single
	 * precision is short enough. Differences in double precision agree with the gradient there, too, to 1e-6; see
	 * ThresholdTest.
	 */
	private final Gaussian gaussian = new Gaussian(7);

	private static CoronaNetwork network(final boolean complex, final String shrink, final boolean bias) {
		final JsonObject json = new JsonObject();
		json.addProperty("iteration", "ista");
		json.addProperty("layers", 3);
		json.addProperty("large_layers", 1);
		json.addProperty("complex", complex);
		json.addProperty("shrink", shrink);
		json.addProperty("bias", bias);
		return new CoronaNetwork(CoronaConfiguration.of(json));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void linearStepIsLinearInMoviesAndKernels(final boolean complex) {
		final int parts = complex ? 2 : 1;
		final Tensor[] inputs = { gaussian.real(6, parts, 3, 3), gaussian.real(2, parts), movie(complex), movie(complex),
			movie(complex) };
		TaylorTest.ofAll(v -> LinearStep.apply(v[0], v[1], v[2], v[3], v[4]), inputs).assertSecondOrder();
		TaylorTest.ofAll(v -> LinearStep.apply(v[0], v[1], v[2]), gaussian.real(2, parts, 5, 5), inputs[1], inputs[2])
			.assertSecondOrder();
	}

	@ParameterizedTest
	@CsvSource({ "ista, element", "ista, row", "alternating, element", "alternating, row", "alternating, local" })
	void gradientsOfALayer(final String iteration, final String shrink) {
		for (final boolean complex : new boolean[] { true, false }) {
			final JsonObject json = network(complex, shrink, true).configuration().toJson();
			json.addProperty("iteration", iteration);
			json.addProperty("low_rank_ceiling", iteration.equals("ista") ? 0.4 : 2);
			final CoronaNetwork network = new CoronaNetwork(CoronaConfiguration.of(json));
			// noise as strong as the blood leaves none of it otherwise
			if (network.configuration().isByNoise()) network.parameters().get("c.2").value().real()[0] = -4;
			final Weights weights = Weights.constant(network.parameters());
			TaylorTest.ofAll(v -> network.shrink(weights, 2, network.linear(weights, 2, v[0], new Variable[] { v[1], v[2] })),
				movie(complex), movie(complex), movie(complex)).assertGradient(5e-3);
		}
	}

	private Tensor movie(final boolean complex) {
		return complex ? gaussian.complex(4, 6, 5) : gaussian.real(4, 6, 5);
	}

	@Test
	void severalMoviesAreSeparatedEachForItself() {
		final CoronaNetwork network = network(true, CoronaConfiguration.ELEMENT, true);
		final Tensor movies = gaussian.complex(3, 4, 6, 5);
		final Tape tape = new Tape();
		final Weights weights = Weights.on(tape, network.parameters());
		final List<Variable[]> all = network.forward(weights, Layers.upTo(3), Variable.constant(movies));
		for (int i = 0; i < 3; i++) {
			final Tensor one = Patches.split(movies).get(i);
			final Variable[] alone = network.forward(Weights.constant(network.parameters()), Layers.only(2), Variable.constant(
				one)).get(0);
			assertArrayEquals(alone[1].value().imaginary(), Patches.split(all.get(1)[1].value()).get(i).imaginary());
		}
		tape.backward(all.get(2)[0], all.get(2)[0].value().copy());
		assertTrue(weights.get("P.3").gradient().norm() > 0);
	}

	/** Of the network with biases it does, of the method it does not. */
	@Test
	void scaleDoesNotMatter() {
		for (final boolean complex : new boolean[] { true, false }) {
			final CoronaNetwork network = network(complex, CoronaConfiguration.ELEMENT, true);
			for (final Parameter parameter : network.parameters().all())
				if (parameter.name().startsWith("bias")) parameter.value().set(gaussian.real(2, complex ? 2 : 1));
			final Tensor movie = movie(complex);
			final Tensor larger = movie.copy();
			Peak.scale(larger, 1024);
			final Tensor blood = CoronaSeparator.of(network).separate(movie, Progress.NONE).blood();
			Peak.scale(blood, 1024);
			assertArrayEquals(blood.real(), CoronaSeparator.of(network).separate(larger, Progress.NONE).blood().real(), 1e-2f);
		}
	}

	@Test
	void realMoviesMayBeGivenToAComplexNetwork() {
		final CoronaNetwork network = network(true, CoronaConfiguration.ROW, false);
		final Tensor movie = movie(false);
		final Tensor blood = CoronaSeparator.ofLayer(network, 1).separate(movie, Progress.NONE).blood();
		assertEquals(movie.toString(), blood.toString());
		assertThrows(IllegalArgumentException.class, () -> network.forward(Weights.constant(network.parameters()), Variable
			.constant(movie)));
		assertTrue(Double.isFinite(CoronaSeparator.of(network).separate(movie.zerosLike(), Progress.NONE).tissue().norm()));
	}

	@Test
	void configurationsAreChecked() {
		final JsonObject json = new JsonObject();
		assertEquals(10, CoronaConfiguration.of(json).lowRankCeiling());
		json.addProperty("iteration", "ista");
		assertEquals(CoronaConfiguration.PAPER, CoronaConfiguration.of(json));
		json.addProperty("shrink", "column");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> CoronaConfiguration.of(json)).getMessage().contains(
			"shrink is column and must be element or row"));
		json.addProperty("shrink", "row");
		assertEquals("row", CoronaConfiguration.of(CoronaConfiguration.of(json).toJson()).shrink());
		json.addProperty("layers", 0);
		assertThrows(IllegalArgumentException.class, () -> CoronaConfiguration.of(json));
		json.addProperty("depth", 3);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> CoronaConfiguration.of(json)).getMessage().contains(
			"depth is unknown"));
	}
}
