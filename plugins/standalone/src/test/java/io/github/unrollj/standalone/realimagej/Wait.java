package io.github.unrollj.standalone.realimagej;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Waits until something is so. */
final class Wait {

	private static final long SECONDS = 60;
	private static final long INTERVAL = 15_000_000L;

	private Wait() {}

	/** @throws IllegalStateException if it does not become so in a minute */
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
		final StringBuilder threads = new StringBuilder();
		Thread.getAllStackTraces().forEach((thread, stack) -> threads.append("\n  ").append(thread.getName()).append(": ").append(
			Arrays.stream(stack).limit(6).map(StackTraceElement::toString).collect(Collectors.joining(" < "))));
		throw new IllegalStateException("Waited " + SECONDS + " s in vain: " + what + threads);
	}
}
