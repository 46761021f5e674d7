package io.github.unrollj.corona.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.proximal.SingularValues;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Weights;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Untrained, the network is an alternating minimisation over tissue and blood. */
class AlternatingStartTest {

	private static final int LAYERS = 5;
	private static final double LOW_RANK = 3.7;
	private static final double SPARSE = 0.1;

	@ParameterizedTest
	@CsvSource({ "element, true", "element, false", "local, true", "local, false" })
	void layerIsIteration(final String shrink, final boolean complex) {
		final JsonObject json = new JsonObject();
		json.addProperty("layers", LAYERS);
		json.addProperty("complex", complex);
		json.addProperty("patch", 16);
		json.addProperty("shrink", shrink);
		final CoronaConfiguration configuration = CoronaConfiguration.of(json);
		final Tensor movie = TypicalMovies.of(configuration).get(2);
		final CoronaNetwork network = Calibration.typical(configuration);
		final List<Variable[]> layers = network.forward(Weights.constant(network.parameters()), Layers.upTo(LAYERS), Variable
			.constant(movie));
		Tensor tissue = movie;
		Tensor blood = movie.zerosLike();
		for (int k = 1; k <= LAYERS; k++) {
			final Tensor oldTissue = tissue;
			tissue = garrote(difference(movie, blood));
			final Tensor difference = difference(movie, oldTissue);
			blood = k == 1 ? blood : shrink.equals("element") ? shrink(difference, power(difference), 4) : shrink(difference,
				binomial(power(difference), difference.shape()), 2);
			assertEquals(0, difference(tissue, layers.get(k - 1)[0].value()).norm() / tissue.norm(), 1e-5);
			assertEquals(0, difference(blood, layers.get(k - 1)[1].value()).norm(), 1e-4 * blood.norm());
		}
		assertTrue(blood.norm() > 0.01 * movie.norm() && tissue.norm() > blood.norm(), "both are there");
	}

	private static Tensor garrote(final Tensor x) {
		final SingularValues singular = SingularValues.of(x);
		final double[] s = singular.values();
		final double[] smaller = Arrays.copyOfRange(s, s.length / 2, s.length);
		final double tau = LOW_RANK * Math.sqrt(Arrays.stream(smaller).map(v -> v * v).average().orElseThrow());
		return singular.filter(Arrays.stream(s).map(v -> Math.max(0, 1 - tau * tau / (v * v))).toArray());
	}

	private static double[] power(final Tensor x) {
		final double[] power = new double[x.count()];
		for (int i = 0; i < power.length; i++)
			power[i] = Math.pow(x.real()[i], 2) + (x.isComplex() ? Math.pow(x.imaginary()[i], 2) : 0);
		return power;
	}

	/** Averages along every axis with weights 1/4, 1/2, 1/4; borders are continued. */
	private static double[] binomial(final double[] x, final int... shape) {
		double[] average = x;
		int step = x.length;
		for (final int size : shape) {
			step /= size;
			final double[] along = new double[x.length];
			for (int i = 0; i < x.length; i++) {
				final int place = i / step % size;
				along[i] = average[i] / 2 + average[place == 0 ? i : i - step] / 4 + average[place == size - 1 ? i : i + step] / 4;
			}
			average = along;
		}
		return average;
	}

	private static Tensor shrink(final Tensor x, final double[] power, final double noise) {
		// the median is that of a thousand elements
		final int step = power.length / 1023;
		final double median = IntStream.range(0, power.length / step).mapToDouble(i -> power[i * step]).sorted().skip(
			power.length / step / 2).findFirst().orElseThrow();
		final double cut = SPARSE * Arrays.stream(power).average().orElseThrow() + noise * median;
		final Tensor y = x.copy();
		for (int i = 0; i < y.count(); i++) {
			final float factor = (float) Math.max(0, 1 - cut / power[i]);
			y.real()[i] *= factor;
			if (y.isComplex()) y.imaginary()[i] *= factor;
		}
		return y;
	}

	private static Tensor difference(final Tensor a, final Tensor b) {
		final Tensor difference = a.copy();
		for (int i = 0; i < a.count(); i++) {
			difference.real()[i] -= b.real()[i];
			if (a.isComplex()) difference.imaginary()[i] -= b.imaginary()[i];
		}
		return difference;
	}
}
