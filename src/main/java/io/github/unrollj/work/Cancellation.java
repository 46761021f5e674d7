package io.github.unrollj.work;

import java.util.concurrent.CancellationException;

/**
 * Whether what this thread computes is still wanted, for code that is too deep to be told: operators, operations of
 * networks, steps of solvers. A command says once who may cancel it; {@link Workers} hand that on to their threads, and
 * whatever may take long calls {@link #check()}, which costs nanoseconds.
 */
public final class Cancellation implements AutoCloseable {

	private static final ThreadLocal<Progress> CURRENT = new ThreadLocal<>();

	private final Progress before;

	private Cancellation(final Progress before) {
		this.before = before;
	}

	/**
	 * From now on, until the result is closed, this thread's work ends when that is cancelled.
	 *
	 * @param progress or null for nobody
	 */
	public static Cancellation by(final Progress progress) {
		final Cancellation scope = new Cancellation(CURRENT.get());
		CURRENT.set(progress);
		return scope;
	}

	/** @throws CancellationException if this thread's work was cancelled */
	public static void check() {
		final Progress progress = CURRENT.get();
		if (progress != null) progress.check();
	}

	/** Who may cancel this thread's work, or null. */
	static Progress current() {
		return CURRENT.get();
	}

	@Override
	public void close() {
		if (before == null) CURRENT.remove();
		else CURRENT.set(before);
	}
}
