package io.github.unrollj.corona.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.corona.classical.ProximalGradient;
import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Untrained, the network is ISTA. */
class CalibrationTest {

	private static final int LAYERS = 6;

	private static CoronaConfiguration configuration(final boolean complex, final String shrink) {
		final JsonObject json = new JsonObject();
		json.addProperty("iteration", "ista");
		json.addProperty("layers", LAYERS);
		json.addProperty("complex", complex);
		json.addProperty("shrink", shrink);
		json.addProperty("patch", 16);
		json.addProperty("frames", 10);
		json.addProperty("lambda1", 2);
		json.addProperty("lambda2", 0.3);
		return CoronaConfiguration.of(json);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void layerIsIterationOnTheMovieItIsCalibratedOn(final boolean complex) {
		final CoronaConfiguration configuration = configuration(complex, CoronaConfiguration.ROW);
		final Tensor movie = TypicalMovies.of(configuration).get(1);
		final CoronaNetwork network = new CoronaNetwork(configuration);
		Calibration.calibrate(network, List.of(movie));
		final List<Variable[]> layers = network.forward(Weights.constant(network.parameters()), Layers.upTo(LAYERS), Variable
			.constant(movie));
		for (int k = 1; k <= LAYERS; k++) {
			final Separation ista = ProximalGradient.ista(2, 0.3).withIterations(k).withTolerance(0).separate(movie,
				Progress.NONE);
			assertTrue(ista.blood().norm() > 0.01 * movie.norm(), "there is something to compare");
			assertClose(ista.tissue(), layers.get(k - 1)[0].value(), k);
			assertClose(ista.blood(), layers.get(k - 1)[1].value(), k);
		}
	}

	/** The cut is where a pixel of ISTA's threshold has its power evenly in all frames. */
	@Test
	void elementsAreCutAtTheSamePower() {
		final CoronaConfiguration configuration = configuration(true, CoronaConfiguration.ELEMENT);
		final Tensor movie = TypicalMovies.of(configuration).get(0);
		final CoronaNetwork network = new CoronaNetwork(configuration);
		Calibration.calibrate(network, List.of(movie));
		final Weights weights = Weights.constant(network.parameters());
		final Tensor before = network.linear(weights, 1, Variable.constant(movie), null)[1].value();
		final Tensor after = network.forward(weights, Layers.only(1), Variable.constant(movie)).get(0)[1].value();
		final double cut = 0.15 * 0.15 / 10;
		for (int i = 0; i < before.count(); i++) {
			final double power = Math.pow(before.real()[i], 2) + Math.pow(before.imaginary()[i], 2);
			final double left = Math.pow(after.real()[i], 2) + Math.pow(after.imaginary()[i], 2);
			if (Math.abs(power - cut) > 1e-4 * cut) assertEquals(power > cut, left > 0, "element " + i);
		}
	}

	@Test
	void startsInsideTheRangeOfTheSigmoids() {
		for (final boolean complex : new boolean[] { true, false }) {
			for (final Parameter parameter : Calibration.typical(CoronaConfiguration.of(json(complex))).parameters().all()) {
				if (parameter.value().count() != 1) continue;
				final float value = parameter.value().real()[0];
				assertTrue(Math.abs(value) < 4, parameter.name() + " is " + value);
			}
		}
	}

	private static JsonObject json(final boolean complex) {
		final JsonObject json = new JsonObject();
		json.addProperty("iteration", "ista");
		json.addProperty("complex", complex);
		return json;
	}

	private static void assertClose(final Tensor expected, final Tensor actual, final int layer) {
		final Tensor difference = actual.copy();
		for (int i = 0; i < difference.count(); i++) {
			difference.real()[i] -= expected.real()[i];
			if (difference.isComplex()) difference.imaginary()[i] -= expected.imaginary()[i];
		}
		assertEquals(0, difference.norm() / expected.norm(), 1e-5, "layer " + layer);
	}
}
