package io.github.unrollj.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CurveTest {

	@Test
	void longCurvesKeepTheirCourse() {
		final Curve curve = new Curve();
		final int n = 50_000;
		for (int i = 0; i < n; i++)
			curve.add(i, 3.0 * i + 1);
		final double[] x = curve.x();
		final double[] y = curve.y();
		assertTrue(x.length > Curve.MOST / 2 && x.length <= Curve.MOST, "points: " + x.length);
		for (int i = 0; i < x.length; i++)
			assertEquals(3 * x[i] + 1, y[i], 1e-6);
		assertTrue(x[0] < 0.001 * n && x[x.length - 1] > 0.999 * n - 64);
	}

	@Test
	void whatIsVoidIsCutAndWhatIsNotFiniteLeftOut() {
		final Curve curve = new Curve();
		curve.add(0, Double.NaN);
		for (int i = 1; i <= 5; i++)
			curve.add(i, i);
		curve.cutAfter(3);
		curve.add(4, -4);
		assertArrayEquals(new double[] { 1, 2, 3, 4 }, curve.x());
		assertArrayEquals(new double[] { 1, 2, 3, -4 }, curve.y());
	}
}
