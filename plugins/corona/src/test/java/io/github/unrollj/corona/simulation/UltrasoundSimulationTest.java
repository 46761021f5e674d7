package io.github.unrollj.corona.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.corona.metric.VesselMask;
import io.github.unrollj.proximal.SingularValueThreshold;
import io.github.unrollj.tensor.Tensor;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

/** The simulated ultrasound has the powers, ranks and phases that its parameters say. */
class UltrasoundSimulationTest {

	private static final Grid SMALL = new Grid(64, 48, 12, 0.12, 10);

	@Test
	void theSeedFixesEverything() {
		final UltrasoundSimulation simulation = UltrasoundSimulation.moving(20).withGrid(SMALL);
		final SimulatedMovie once = simulation.simulate(5);
		assertArrayEquals(once.movie().real(), simulation.simulate(5).movie().real());
		assertFalse(once.movie().real()[0] == simulation.simulate(6).movie().real()[0]);
		assertArrayEquals(new int[] { 12, 64, 48 }, once.blood().shape());
	}

	@Test
	void powersAreThoseAskedFor() {
		final SimulatedMovie m = UltrasoundSimulation.moving(30).withNoise(10).withGrid(SMALL).simulate(1);
		final double blood = VesselMask.of(m.blood()).meanPower(m.blood());
		assertEquals(1, power(m.tissue()), 1e-4);
		assertEquals(1e-3, blood, 1e-6);
		final Tensor noise = m.movie().copy();
		for (int i = 0; i < noise.count(); i++) {
			noise.real()[i] -= m.tissue().real()[i] + m.blood().real()[i];
			noise.imaginary()[i] -= m.tissue().imaginary()[i] + m.blood().imaginary()[i];
		}
		assertEquals(0.1, power(noise) / blood, 0.01);
	}

	@Test
	void tissueIsNearlyOfRankOneUnlessItMoves() {
		final double[] still = SingularValueThreshold.singularValues(UltrasoundSimulation.nearStatic(20).withGrid(SMALL)
			.simulate(2).tissue());
		assertTrue(lost(still, 1) < 2e-3 && lost(still, 1) > 1e-5, "left by one component: " + lost(still, 1));
		for (int seed = 0; seed < 4; seed++) {
			final double[] moving = SingularValueThreshold.singularValues(UltrasoundSimulation.moving(20).withGrid(SMALL)
				.simulate(seed).tissue());
			assertTrue(lost(moving, 1) > 1e-3, "left by one component: " + lost(moving, 1));
			assertTrue(lost(moving, 8) < 1e-3, "left by eight components: " + lost(moving, 8));
		}
	}

	@Test
	void aShiftTurnsThePhaseByTheWayThereAndBack() {
		assertEquals(0.308, Probe.DEFAULT.wavelength(), 1e-9);
		assertEquals(-2 * Math.PI, Probe.DEFAULT.phase(0.154), 1e-9);
	}

	@Test
	void powerFallsWithDepth() {
		final Tissue tissue = new Tissue(0, 1, 5);
		final Grid deep = new Grid(128, 32, 2, 0.12, 10);
		final Tensor movie = UltrasoundSimulation.nearStatic(20).withTissue(tissue).withGrid(deep).simulate(3).tissue();
		final double top = rowPower(movie, 0, 24);
		final double bottom = rowPower(movie, 104, 128);
		// 104 rows of 0.12 mm at 2 x 5 dB/cm/MHz and 5 MHz
		assertEquals(62.4, 10 * Math.log10(top / bottom), 2.5);
	}

	@Test
	void bubblesComeAndGoAtTheMeanDensityAskedFor() {
		final Vasculature dense = new Vasculature(6, 0.4, 0.06, 12, 1.5, 0);
		final Probe sharp = new Probe(5, 0.05, 0.05);
		double energy = 0;
		for (int seed = 0; seed < 6; seed++) {
			final Displacement none = Displacement.draw(new Motion(0, 0, 1, 2, 0), Grid.DEFAULT, new SplittableRandom(0));
			final Tensor movie = BloodFlow.movie(dense, Grid.DEFAULT, sharp, none, new SplittableRandom(seed));
			energy += movie.dot(movie) / Grid.DEFAULT.frames() / 6;
		}
		// bubbles of random phase: the energies add up, pi sd^2 / pixel^2 each; fading at the ends takes some
		final double each = Math.PI * 0.05 * 0.05 / (0.12 * 0.12);
		final double expected = 1.5 * 128 * 128 * 0.12 * 0.12;
		assertEquals(1, energy / each / expected, 0.2);
	}

	@Test
	void badParametersAreNamed() {
		final String message = assertThrows(IllegalArgumentException.class, () -> UltrasoundSimulation.moving(100))
			.getMessage();
		assertEquals("clutter (dB) is 100.0 and must be from -40.0 to 80.0", message);
	}

	@Test
	void randomSimulationsAreWithinTheDocumentedRanges() {
		final SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 100; i++) {
			final UltrasoundSimulation simulation = UltrasoundSimulation.random(random);
			assertTrue(simulation.clutter() >= 10 && simulation.clutter() <= 40);
			assertTrue(simulation.motion().amplitude() <= 1.25 * Motion.MOVING.amplitude());
		}
	}

	private static double power(final Tensor movie) {
		return movie.dot(movie) / movie.count();
	}

	private static double rowPower(final Tensor movie, final int from, final int to) {
		double sum = 0;
		for (int i = 0; i < movie.count(); i++) {
			final int row = i / movie.size(2) % movie.size(1);
			if (row >= from && row < to) sum += Math.pow(movie.real()[i], 2) + Math.pow(movie.imaginary()[i], 2);
		}
		return sum / (to - from);
	}

	/** Share of the energy beyond the first components. */
	private static double lost(final double[] values, final int components) {
		double all = 0;
		double rest = 0;
		for (int i = 0; i < values.length; i++) {
			all += values[i] * values[i];
			if (i >= components) rest += values[i] * values[i];
		}
		return rest / all;
	}
}
