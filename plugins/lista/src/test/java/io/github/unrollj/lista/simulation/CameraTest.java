package io.github.unrollj.lista.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraTest {

	private static final int PIXELS = 100_000;

	/** Grey = offset + gain signal, variance = gain^2 (signal + read noise^2) + 1/12: the photon transfer curve. */
	@ParameterizedTest
	@ValueSource(floats = { 0, 5, 100, 2000 })
	void varianceFollowsThePhotonTransferCurve(final float photons) {
		final Camera camera = new Camera(2.5, 200, 3);
		final Tensor light = Tensor.zeros(1, PIXELS);
		Arrays.fill(light.real(), photons);
		final float[] grey = camera.exposure(light, new Random(7)).real();
		final double mean = 200 + 2.5 * photons;
		final double variance = 2.5 * 2.5 * (photons + 9) + 1.0 / 12;
		double sum = 0;
		double squares = 0;
		for (final float value : grey) {
			sum += value - mean;
			squares += (value - mean) * (value - mean);
		}
		assertEquals(0, sum / PIXELS, 5 * Math.sqrt(variance / PIXELS));
		assertEquals(1, squares / PIXELS / variance, 0.03);
	}

	@Test
	void greyValuesAreWholeAndClipped() {
		final Tensor light = Tensor.of(new float[] { 0, 1e6f, 50 }, 1, 3);
		final float[] grey = new Camera(1, 0, 0).exposure(light, new Random(1)).real();
		assertEquals(0, grey[0]);
		assertEquals(Camera.SATURATED, grey[1]);
		assertEquals(Math.rint(grey[2]), grey[2]);
		assertArrayEquals(new float[] { 10, 2_000_010, 110 }, new Camera(2, 10, 0).expected(light).real());
	}

	@Test
	void errorsNameKeyValueAndWhatIsAllowed() {
		assertEquals("gain is 0.0 and must be from 0.01 to 100.0", message(() -> new Camera(0, 0, 0)));
		assertEquals("read_noise (photons) is NaN and must be from 0.0 to 100.0", message(() -> new Camera(1, 0,
			Double.NaN)));
		assertEquals("photons is 40000.0, which with gain 2.0 and offset 100.0 is more than the 65535 grey values of the " +
			"camera: at most 32717.0 photons are allowed", message(() -> new Camera(2, 100, 0).requireRange(40000)));
	}

	private static String message(final Runnable run) {
		return assertThrows(IllegalArgumentException.class, run::run).getMessage();
	}
}
