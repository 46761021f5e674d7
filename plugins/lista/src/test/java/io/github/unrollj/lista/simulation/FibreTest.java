package io.github.unrollj.lista.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.work.Progress;

import java.util.Random;

import org.junit.jupiter.api.Test;

class FibreTest {

	private static final double PERSISTENCE = 5;
	private static final double LENGTH = 10;

	/**
	 * Mean distance from end to end of a worm-like chain in the plane, where the correlation of directions falls as
	 * exp(-s / 2P): R^2 = 4 P L (1 - 2 P / L (1 - exp(-L / 2P))).
	 */
	@Test
	void endToEndDistanceIsThatOfAWormLikeChain() {
		final Random random = new Random(4);
		final Specimen specimen = new Specimen(new Optics(0.3, 600, 1), 16, 16, 0, Progress.NONE);
		final Fibre fibre = new Fibre(PERSISTENCE, 0, 0, 0);
		final int chains = 4000;
		double sum = 0;
		for (int i = 0; i < chains; i++) {
			final double[] end = new double[2];
			fibre.draw(specimen, 0, 0, 0, Draw.angle(random), LENGTH, (x, y) -> {
				end[0] = x;
				end[1] = y;
				return true;
			}, random);
			sum += end[0] * end[0] + end[1] * end[1];
		}
		// the last point asked about is one step before the end
		final double length = LENGTH - 0.1;
		final double expected = 4 * PERSISTENCE * length * (1 - 2 * PERSISTENCE / length * (1 - Math.exp(-length / (2 *
			PERSISTENCE))));
		assertEquals(expected, sum / chains, 0.03 * expected);
	}
}
