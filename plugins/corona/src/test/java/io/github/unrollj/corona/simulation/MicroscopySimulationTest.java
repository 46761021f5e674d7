package io.github.unrollj.corona.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.proximal.SingularValueThreshold;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

/** Simulated microscopy: photons, bleaching, noise and what stands still. */
class MicroscopySimulationTest {

	@Test
	void theSeedFixesEverything() {
		assertArrayEquals(MicroscopySimulation.CELLS.simulate(3).movie().real(), MicroscopySimulation.CELLS.simulate(3)
			.movie().real());
	}

	@Test
	void backgroundHasItsPhotonsAndBleaches() {
		final Background background = new Background(150, 0.5, 0.3, 0, 0);
		final Tensor still = new MicroscopySimulation(64, 64, 10, background, Foreground.CELLS, 2).simulate(1).tissue();
		assertEquals(150, mean(still, 0), 0.1);
		assertEquals(105, mean(still, 9), 0.1);
		final double[] values = SingularValueThreshold.singularValues(still);
		assertTrue(values[1] < 1e-6 * values[0], "bleaching alone keeps the rank 1");
	}

	@Test
	void noiseIsThatOfPhotonsAndCamera() {
		final SimulatedMovie m = new MicroscopySimulation(64, 64, 10, new Background(100, 0, 0, 0, 0),
			Foreground.EMITTERS.withBrightness(0.01), 5).simulate(1);
		double sum = 0;
		for (int i = 0; i < m.movie().count(); i++)
			sum += Math.pow(m.movie().real()[i] - m.tissue().real()[i] - m.blood().real()[i], 2);
		assertEquals(125, sum / m.movie().count(), 3);
	}

	@Test
	void cellsMoveAndEmittersBlink() {
		for (final MicroscopySimulation simulation : new MicroscopySimulation[] { MicroscopySimulation.CELLS,
			MicroscopySimulation.EMITTERS })
		{
			final Tensor objects = simulation.simulate(2).blood();
			final double[] values = SingularValueThreshold.singularValues(objects);
			final double energy = objects.dot(objects);
			assertTrue(values[0] * values[0] < 0.6 * energy, "foreground is nearly of rank 1");
			assertTrue(mean(objects, 0) > 0 && mean(objects, 19) > 0);
		}
	}

	private static double mean(final Tensor movie, final int frame) {
		final int pixels = movie.size(1) * movie.size(2);
		double sum = 0;
		for (int i = frame * pixels; i < (frame + 1) * pixels; i++)
			sum += movie.real()[i];
		return sum / pixels;
	}
}
