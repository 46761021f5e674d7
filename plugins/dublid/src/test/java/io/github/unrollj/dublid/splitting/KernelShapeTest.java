package io.github.unrollj.dublid.splitting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KernelShapeTest {

	/** A centre, its neighbours on one line, and what is too little to count. */
	private static final float[] PEAKED = { 0.05f, 0, 0, 0.2f, 0.5f, 0.2f, 0, 0, 0.05f };

	@Test
	void weightsBecomeNearlyEven() {
		final float[] even = new KernelShape(PEAKED, 0.9).kernel();
		assertEquals(1, even[3] + even[4] + even[5], 1e-6);
		assertTrue(even[3] > 0.9 * even[4] && even[3] < even[4], even[3] + " beside " + even[4]);
	}

	@Test
	void evenKernelsStay() {
		final float[] line = { 0, 0, 0, 1 / 3f, 1 / 3f, 1 / 3f, 0, 0, 0 };
		assertArrayEquals(line, new KernelShape(line, 0.9).kernel(), 1e-6f);
	}

	@Test
	void withoutEvennessKernelsAreScaledToTheirSum() {
		assertArrayEquals(PEAKED, new KernelShape(PEAKED, 0).kernel(), 1e-6f);
	}

	@Test
	void gradient() {
		final float[] seed = { 1, 2, 3, 4, -5, 6, 7, 8, 9 };
		final float[] gradient = new KernelShape(PEAKED, 0.9).backward(seed);
		for (int i = 0; i < PEAKED.length; i++) {
			final float step = 1e-3f;
			final double difference = (along(i, step, seed) - along(i, -step, seed)) / (2 * step);
			assertEquals(difference, gradient[i], 1e-2, "pixel " + i);
		}
	}

	private static double along(final int pixel, final float step, final float[] seed) {
		final float[] moved = PEAKED.clone();
		moved[pixel] += step;
		final float[] kernel = new KernelShape(moved, 0.9).kernel();
		double sum = 0;
		for (int i = 0; i < seed.length; i++)
			sum += (double) seed[i] * kernel[i];
		return sum;
	}
}
