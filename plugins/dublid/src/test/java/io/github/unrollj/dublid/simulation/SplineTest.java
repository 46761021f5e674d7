package io.github.unrollj.dublid.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SplineTest {

	@Test
	void passesThroughItsEndsAndKeepsStraightLines() {
		final double[] line = Spline.through(new double[] { 1, 3, 5, 7 });
		for (int i = 0; i < line.length; i++)
			assertEquals(1 + 6.0 * i / (line.length - 1), line[i], 1e-12);
	}

	/** The natural spline through 0, 1, 0 is 3/2 t - 1/2 t^3 on its first half. */
	@Test
	void isTheNaturalSpline() {
		final double[] curve = Spline.through(new double[] { 0, 1, 0 });
		for (int i = 0; i < curve.length / 2; i++) {
			final double t = 2.0 * i / (curve.length - 1);
			assertEquals(1.5 * t - 0.5 * t * t * t, curve[i], 1e-12);
		}
	}
}
