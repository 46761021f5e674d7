package io.github.unrollj.standalone.realimagej;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until something is so. */
final class Wait {

	/** Many times what anything takes on an idle machine. */
	private static final long SECONDS = 120;
	private static final long INTERVAL = 15_000_000L;

	private Wait() {}

	/** @throws IllegalStateException if it does not become so in two minutes */
	static void until(final String what, final BooleanSupplier condition) {
		forSome(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
	}

	/** What is there at last. */
	static <T> T forSome(final String what, final Supplier<Optional<T>> source) {
		final long end = System.nanoTime() + SECONDS * 1_000_000_000L;
		while (System.nanoTime() < end) {
			final Optional<T> found = source.get();
			if (found.isPresent()) return found.get();
			LockSupport.parkNanos(INTERVAL);
		}
		throw new IllegalStateException("Waited " + SECONDS + " s in vain: " + what);
	}
}
