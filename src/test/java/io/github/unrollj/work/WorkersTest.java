package io.github.unrollj.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void noItemIsBegunAfterCancelling(final int threads) {
		final AtomicBoolean cancelled = new AtomicBoolean();
		final AtomicInteger begun = new AtomicInteger();
		final Progress progress = new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				// nobody looks
			}

			@Override
			public boolean isCancelled() {
				return cancelled.get();
			}
		};
		try (Workers workers = new Workers(threads)) {
			assertThrows(CancellationException.class, () -> workers.until(progress).forEach(1000, i -> {
				begun.incrementAndGet();
				if (i == 5) cancelled.set(true);
				while (i > 5 && !cancelled.get())
					Thread.onSpinWait();
			}));
			assertTrue(begun.get() >= 6 && begun.get() < 6 + threads, begun::toString);
			final AtomicInteger done = new AtomicInteger();
			workers.forEach(10, i -> done.incrementAndGet());
			assertEquals(10, done.get());
		}
	}

	@Test
	void threadsAreShared() {
		try (Workers workers = new Workers(2)) {
			final AtomicInteger done = new AtomicInteger();
			workers.until(Progress.NONE).forEach(100, i -> done.incrementAndGet());
			assertEquals(100, done.get());
			assertEquals(2, workers.until(Progress.NONE).threads());
		}
	}
}
