package io.github.unrollj.standalone.realimagej;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A slow machine tries as many commands as it can in this time; where something hangs, the process ends soon after it. */
final class TimeLimit {

	private static final long SECOND = 1_000_000_000L;

	/** More than a {@link Wait} that ends in vain. */
	private static final long GRACE = 180 * SECOND;

	private final long end;

	private TimeLimit(final long end) {
		this.end = end;
	}

	/** Begins now. */
	static TimeLimit of(final long seconds) {
		final TimeLimit limit = new TimeLimit(System.nanoTime() + seconds * SECOND);
		final Thread watch = new Thread(limit::watch, "Time limit");
		watch.setDaemon(true);
		watch.start();
		return limit;
	}

	boolean isOver() {
		return System.nanoTime() - end > 0;
	}

	private void watch() {
		while (System.nanoTime() - end < GRACE)
			LockSupport.parkNanos(SECOND);
		System.out.println("FAILED: something hangs" + threads());
		System.out.flush();
		Runtime.getRuntime().halt(1);
	}

	/** Where each thread is. */
	static String threads() {
		return Thread.getAllStackTraces().entrySet().stream().map(entry -> "\n  " + entry.getKey().getName() + ": " + Arrays
			.stream(entry.getValue()).limit(12).map(StackTraceElement::toString).collect(Collectors.joining(" < "))).collect(
				Collectors.joining());
	}
}
