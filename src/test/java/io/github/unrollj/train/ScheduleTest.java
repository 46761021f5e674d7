package io.github.unrollj.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScheduleTest {

	private static double at(final String schedule, final double epoch, final double epochs) {
		return Schedule.parse(schedule).factor(epoch, epochs);
	}

	@Test
	void constantStays() {
		assertEquals(1, at("constant", 3.7, 10));
	}

	@Test
	void cosineGoesFromOneToZeroThroughAHalf() {
		assertEquals(1, at("cosine", 0, 20), 1e-15);
		assertEquals(0.5, at("cosine", 10, 20), 1e-15);
		assertEquals((1 + Math.sqrt(0.5)) / 2, at("cosine", 5, 20), 1e-15);
		assertEquals(0, at("cosine", 20, 20), 1e-15);
	}

	@Test
	void stepsAtWholeMultiples() {
		assertEquals(1, at("step:50:0.5", 49.99, 200));
		assertEquals(0.5, at("step:50:0.5", 50, 200));
		assertEquals(0.125, at("step:50:0.5", 150, 200));
	}

	@Test
	void warmUpRisesThenFollowsTheOther() {
		assertTrue(at("warmup:2:cosine", 0, 10) > 0 && at("warmup:2:cosine", 0, 10) < 0.01);
		assertEquals(0.5, at("warmup:2:cosine", 1, 10), 1e-3);
		assertEquals(1, at("warmup:2:cosine", 2, 10), 1e-15);
		assertEquals(0.5, at("warmup:2:cosine", 6, 10), 1e-15);
		assertEquals(0.25, at("warmup:2:step:3:0.5", 8, 10));
	}

	@Test
	void nonsenseIsNamed() {
		for (final String text : new String[] { "linear", "step", "step:50", "step:0:0.5", "step:x:0.5", "cosine:3",
			"warmup:2", "warmup:2:linear", "" })
		{
			final String message = assertThrows(IllegalArgumentException.class, () -> Schedule.parse(text)).getMessage();
			assertTrue(message.startsWith("schedule is " + text) && message.contains("cosine"), message);
		}
	}
}
