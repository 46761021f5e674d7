package io.github.unrollj.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.train.TrainingListener.Validated;

import ij.gui.Plot;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainingCourseTest {

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void points() {
		Locale.setDefault(Locale.ROOT);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	@Test
	void plotsAreOverEpochs() {
		final TrainingCourse course = new TrainingCourse(2);
		assertEquals("Before the first epoch", course.words());
		course.validated(figures(0, 0.5, 20));
		for (int step = 1; step <= 10; step++)
			course.stepped(step, 20, 1.0 / step, 1e-3, 5);
		course.validated(figures(10, 0.25, 27));
		course.stepped(11, 20, 0.05, 1e-3, 4);
		assertEquals(0.55, course.done(), 1e-9);
		assertEquals("Epoch 2 of 2, step 11 of 20. Best 27.00 dB, classical 25.00 dB", course.words());

		final Plot losses = course.losses();
		assertEquals(11, losses.getDataObjectArrays(0)[0].length);
		assertEquals(0.1f, losses.getDataObjectArrays(0)[0][0]);
		assertArrayEquals(new float[] { 0, 1 }, losses.getDataObjectArrays(1)[0]);
		assertArrayEquals(new float[] { 0.5f, 0.25f }, losses.getDataObjectArrays(1)[1]);

		final Plot qualities = course.qualities();
		assertArrayEquals(new float[] { 20, 27 }, qualities.getDataObjectArrays(0)[1]);
		assertArrayEquals(new float[] { 25, 25 }, qualities.getDataObjectArrays(1)[1]);
		assertArrayEquals(new double[] { 0, 1.1, 19.3, 27.7 }, qualities.getLimits(), 1e-6);
	}

	@Test
	void distantClassicalMethodLeavesRoomForTheCurve() {
		final TrainingCourse course = new TrainingCourse(2);
		course.validated(figures(0, 0.5, 40));
		course.validated(figures(10, 0.5, 41));
		assertArrayEquals(new double[] { 0, 1, 39.8, 41.2 }, course.qualities().getLimits(), 1e-6);
	}

	private static Validated figures(final long step, final double loss, final double quality) {
		return new Validated(step, 20, step / 10.0, 2, 1e-3, Double.NaN, loss, quality, 25, 1, 2);
	}
}
