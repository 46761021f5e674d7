package io.github.unrollj.lista.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonTest {

	private static final int DRAWS = 200_000;

	/** Bounds of five standard errors; the variance of the sample variance is (m + 2 m^2) / n. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.3, 4, 9.9, 10, 37.5, 1000, 60000 })
	void meanAndVarianceAreTheParameter(final double mean) {
		final Random random = new Random(1);
		double sum = 0;
		double squares = 0;
		for (int i = 0; i < DRAWS; i++) {
			final double deviation = Poisson.draw(mean, random) - mean;
			sum += deviation;
			squares += deviation * deviation;
		}
		assertEquals(0, sum / DRAWS, 5 * Math.sqrt(mean / DRAWS));
		assertEquals(mean, squares / DRAWS, 5 * Math.sqrt((mean + 2 * mean * mean) / DRAWS));
	}

	/** Chi square of the counts against the probabilities, on both sides of the change of method. */
	@ParameterizedTest
	@ValueSource(doubles = { 3, 12 })
	void countsHaveTheirProbabilities(final double mean) {
		final int[] counts = new int[40];
		final Random random = new Random(2);
		for (int i = 0; i < DRAWS; i++)
			counts[(int) Math.min(39, Poisson.draw(mean, random))]++;
		double probability = Math.exp(-mean);
		double chiSquare = 0;
		int terms = 0;
		for (int k = 0; k < 39; probability *= mean / ++k) {
			final double expected = DRAWS * probability;
			if (expected < 20) continue;
			chiSquare += (counts[k] - expected) * (counts[k] - expected) / expected;
			terms++;
		}
		assertEquals(terms, chiSquare, 5 * Math.sqrt(2 * terms));
	}

	@Test
	void noLightNoPhotons() {
		assertEquals(0, Poisson.draw(0, new Random(1)));
		assertEquals(0, Poisson.draw(Double.NaN, new Random(1)));
	}
}
