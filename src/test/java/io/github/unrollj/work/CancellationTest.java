package io.github.unrollj.work;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class CancellationTest {

	private final AtomicBoolean cancelled = new AtomicBoolean();
	private final Progress progress = new Progress() {

		@Override
		public void update(final long done, final long total, final String what) {
			// not looked at
		}

		@Override
		public boolean isCancelled() {
			return cancelled.get();
		}
	};

	@Test
	void holdsUntilItIsClosed() {
		cancelled.set(true);
		Cancellation.check();
		try (Cancellation outer = Cancellation.by(progress)) {
			assertThrows(CancellationException.class, Cancellation::check);
			try (Cancellation inner = Cancellation.by(Progress.NONE)) {
				Cancellation.check();
			}
			assertThrows(CancellationException.class, Cancellation::check);
		}
		Cancellation.check();
	}

	/** The threads outlive the command that was cancelled, and must not remember it. */
	@Test
	void reachesWorkersForTheCallOnly() {
		final AtomicInteger begun = new AtomicInteger();
		try (Workers workers = new Workers(3)) {
			try (Cancellation scope = Cancellation.by(progress)) {
				assertThrows(CancellationException.class, () -> workers.forEach(3000, i -> {
					begun.incrementAndGet();
					cancelled.set(true);
					Cancellation.check();
				}));
			}
			assertDoesNotThrow(() -> workers.forEach(30, i -> Cancellation.check()));
		}
		assertTrue(begun.get() <= 3, begun + " items were begun by 3 threads");
	}
}
