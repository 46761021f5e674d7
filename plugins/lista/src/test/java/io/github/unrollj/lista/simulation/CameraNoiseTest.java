package io.github.unrollj.lista.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraNoiseTest {

	/** Variance = (sigma peak)^2 (1 - shot + shot level). */
	@ParameterizedTest
	@CsvSource({ "0, 0.7", "0.25, 0.7", "1, 0.7", "1, 0", "0.5, 1" })
	void varianceIsLinearInTheSignal(final double level, final double shot) {
		final double peak = 255;
		final Tensor plane = Tensor.zeros(1, 100_000);
		Arrays.fill(plane.real(), (float) (level * peak));
		CameraNoise.add(plane, 0.04, shot, peak, new Random(3));
		double sum = 0;
		double squares = 0;
		for (final float value : plane.real()) {
			sum += value - level * peak;
			squares += (value - level * peak) * (value - level * peak);
		}
		final double variance = 0.04 * 0.04 * peak * peak * (1 - shot + shot * level);
		assertEquals(0, sum / plane.count(), 5 * Math.sqrt(variance / plane.count()));
		assertEquals(variance, squares / plane.count(), 0.03 * variance);
	}
}
