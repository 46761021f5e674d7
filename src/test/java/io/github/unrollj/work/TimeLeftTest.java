package io.github.unrollj.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeLeftTest {

	@Test
	void followsThePaceSinceTheStart() {
		final TimeLeft left = new TimeLeft();
		assertTrue(Double.isNaN(left.after(0, 100)));
		assertTrue(Double.isNaN(left.after(0.1, 101)), "too early to say");
		assertEquals(30, left.after(0.25, 110), 1e-9);
		assertEquals(0, left.after(1, 140), 1e-9);
	}

	@Test
	void whatWasDoneBeforeDoesNotCount() {
		final TimeLeft left = new TimeLeft();
		left.after(0.5, 0);
		assertEquals(40, left.after(0.6, 10), 1e-9);
	}

	@Test
	void furtherPassesBeginAnew() {
		final TimeLeft left = new TimeLeft();
		left.after(0, 0);
		left.after(0.9, 90);
		assertTrue(Double.isNaN(left.after(0, 100)));
		assertEquals(9, left.after(0.25, 103), 1e-9);
	}

	@Test
	void wordsForTimes() {
		assertEquals("59 s", TimeLeft.words(59.4));
		assertEquals("2 min 5 s", TimeLeft.words(125));
		assertEquals("3 h 2 min", TimeLeft.words(3 * 3600 + 150));
	}
}
