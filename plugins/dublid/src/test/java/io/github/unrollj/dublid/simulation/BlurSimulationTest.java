package io.github.unrollj.dublid.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class BlurSimulationTest {

	private static final MotionKernels KERNELS = new MotionKernels(15, 3, 10, 1, 1, 1);

	@Test
	void noiselessMeasurementsAreTheTruthBlurred() {
		final Tensor sharp = sharp(60, 50);
		final BlurSimulation simulation = new BlurSimulation(KERNELS, 0, 0);
		final BlurredImage inside = simulation.inside(sharp, 255, new SplittableRandom(1));
		assertArrayEquals(new int[] { 46, 36 }, inside.blurred().shape());
		assertArrayEquals(Blur.valid(sharp, inside.kernel()).real(), inside.blurred().real());
		assertEquals(sharp.real()[7 * 50 + 7], inside.sharp().real()[0]);
		final BlurredImage whole = simulation.whole(sharp, 255, new SplittableRandom(1));
		assertArrayEquals(inside.kernel().real(), whole.kernel().real());
		assertArrayEquals(Blur.mirrored(sharp, whole.kernel()).real(), whole.blurred().real());
	}

	/** Variance read^2 + shot^2 level, all relative to the peak. */
	@Test
	void noiseHasTheStrengthWanted() {
		final Tensor plane = Tensor.zeros(200, 200);
		Arrays.fill(plane.real(), 50);
		SensorNoise.add(plane, 0.02, 0.03, 200, new SplittableRandom(2));
		double square = 0;
		for (final float value : plane.real())
			square += (value - 50) * (value - 50) / plane.count();
		assertEquals(200 * Math.sqrt(0.02 * 0.02 + 0.03 * 0.03 / 4), Math.sqrt(square), 0.1);
	}

	@Test
	void noiseIsDrawnUpToTheLimit() {
		final Tensor sharp = Tensor.zeros(64, 64);
		Arrays.fill(sharp.real(), 1);
		final SplittableRandom random = new SplittableRandom(3);
		double most = 0;
		double least = 1;
		for (int i = 0; i < 40; i++) {
			final Tensor blurred = new BlurSimulation(KERNELS, 0.02, 0).inside(sharp, 1, random).blurred();
			double square = 0;
			for (final float value : blurred.real())
				square += (value - 1) * (value - 1) / blurred.count();
			most = Math.max(most, Math.sqrt(square));
			least = Math.min(least, Math.sqrt(square));
		}
		assertTrue(most < 0.021 && most > 0.017 && least < 0.003, least + " to " + most);
	}

	private static Tensor sharp(final int rows, final int columns) {
		final Random random = new Random(4);
		final Tensor tensor = Tensor.zeros(rows, columns);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = random.nextInt(256);
		return tensor;
	}
}
