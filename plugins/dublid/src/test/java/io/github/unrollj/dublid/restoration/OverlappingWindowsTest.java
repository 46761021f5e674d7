package io.github.unrollj.dublid.restoration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlappingWindowsTest {

	@ParameterizedTest
	@CsvSource({ "50, 60, 40, 10, 1", "60, 60, 40, 10, 1", "61, 60, 40, 10, 2", "80, 60, 40, 10, 2", "1000, 75, 50, 12, 38",
		"997, 200, 31, 7, 6" })
	void weightsAddUpToOneAndVanishAtTheEnds(final int size, final int most, final int overlap, final int ramp,
		final int count)
	{
		final OverlappingWindows windows = OverlappingWindows.of(size, most, overlap, ramp);
		assertEquals(count, windows.count());
		assertTrue(windows.length() <= most);
		final double[] sums = new double[size];
		for (int part = 0; part < count; part++) {
			final float[] weights = windows.weights(part);
			assertEquals(windows.length(), weights.length);
			for (int i = 0; i < weights.length; i++) {
				assertTrue(weights[i] >= 0, "negative");
				sums[windows.start(part) + i] += weights[i];
			}
			if (part > 0) {
				assertEquals(0, weights[(overlap - ramp) / 2 - 1]);
				assertTrue(windows.start(part - 1) + windows.length() - windows.start(part) >= overlap, "overlap");
			}
			if (part < count - 1) assertEquals(0, weights[weights.length - (overlap - ramp) / 2]);
		}
		assertEquals(size, windows.start(count - 1) + windows.length());
		for (final double sum : sums)
			assertEquals(1, sum, 1e-6);
	}

	@Test
	void partsTooShortToOverlapAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> OverlappingWindows.of(100, 59, 40, 10));
	}
}
