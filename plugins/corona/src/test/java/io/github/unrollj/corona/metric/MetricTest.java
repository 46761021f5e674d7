package io.github.unrollj.corona.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

/** Errors, contrasts and images against numbers worked out by hand. */
class MetricTest {

	/** Two frames of one row: amplitudes 3 and 1 in vessels, 0.1 and 0.3 in the background, nothing in between. */
	private static final Tensor ESTIMATE = Tensor.complex(new float[] { 3, 0, 0.1f, 0, 9, 3, 0, 0.1f, 0.3f, 9 },
		new float[] { 0, 1, 0, 0.3f, 0, 0, -1, 0, 0, 0 }, 2, 1, 5);

	private static final Tensor BLOOD = Tensor.of(new float[] { 1, 0.5f, 0, 0, 0.03f, 1, 0.5f, 0, 0, 0.03f }, 2, 1, 5);

	@Test
	void vesselsAndBackgroundLeaveOutTheBorder() {
		final VesselMask mask = VesselMask.of(BLOOD);
		assertEquals(2, mask.vesselPixels());
		assertEquals(2, mask.backgroundPixels());
		assertEquals(0.5 * (1 + 0.25), mask.meanPower(BLOOD), 1e-6);
		final VesselMask cut = mask.cut(0, 1, 1, 2);
		assertTrue(cut.isVessel(0) && cut.isBackground(1));
		assertEquals(5, VesselMask.of(Tensor.zeros(2, 1, 5)).backgroundPixels());
	}

	@Test
	void contrastIsThatOfAmplitudes() {
		final Contrast contrast = Contrast.of(ESTIMATE, VesselMask.of(BLOOD));
		final double third = Math.sqrt(0.5 * (0.01 + 0.01));
		final double fourth = Math.sqrt(0.5 * (0.09 + 0.09));
		final double background = 0.5 * (third + fourth);
		assertEquals(20 * Math.log10(2 / background), contrast.ratio(), 1e-4);
		assertEquals(20 * Math.log10((2 - background) / Math.hypot(1, 0.5 * (fourth - third))), contrast.toNoise(), 1e-4);
	}

	@Test
	void nothingHasNoContrastAndBlackBackgroundTheLargest() {
		final VesselMask mask = VesselMask.of(BLOOD);
		assertEquals(new Contrast(0, 0), Contrast.of(Tensor.zeros(2, 1, 5), mask));
		assertEquals(Contrast.LIMIT, Contrast.of(BLOOD, mask).ratio());
		assertThrows(IllegalArgumentException.class, () -> Contrast.of(BLOOD, VesselMask.of(Tensor.zeros(2, 1, 5))));
	}

	@Test
	void errorsAreRelativeToTheTruth() {
		final Tensor tenth = BLOOD.copy();
		for (int i = 0; i < tenth.count(); i++)
			tenth.real()[i] *= 0.9f;
		assertEquals(-20, MovieError.normalised(tenth, BLOOD), 1e-4);
		assertEquals(0, MovieError.normalised(BLOOD.zerosLike(), BLOOD), 1e-9);
		assertEquals(BLOOD.dot(BLOOD) / 10, MovieError.meanSquare(BLOOD.zerosLike(), BLOOD), 1e-9);
	}

	@Test
	void imagesAreMeanAndMaximumOfThePower() {
		assertArrayEquals(new float[] { 9, 1, 0.01f, 0.09f, 81 }, PowerDoppler.power(ESTIMATE).real(), 1e-5f);
		final Tensor blinking = Tensor.of(new float[] { 2, 0, 0, -4 }, 2, 1, 2);
		assertArrayEquals(new float[] { 2, 8 }, PowerDoppler.power(blinking).real());
		assertArrayEquals(new float[] { 4, 16 }, PowerDoppler.maximum(blinking).real());
	}

	@Test
	void decibelsEndAtTheDynamicRange() {
		final Tensor power = Tensor.of(new float[] { 100, 1, 1e-9f, 0 }, 2, 2);
		assertArrayEquals(new float[] { 0, -20, -40, -40 }, PowerDoppler.decibels(power, 40).real(), 1e-4f);
		assertArrayEquals(new float[] { -40, -40 }, PowerDoppler.decibels(Tensor.zeros(1, 2), 40).real());
	}
}
