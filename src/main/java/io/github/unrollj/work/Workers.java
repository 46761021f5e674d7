package io.github.unrollj.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The one level of parallelism: independent items (samples of a batch, tiles, planes) on a fixed number of threads,
 * with single-threaded code below. Items are taken in order, each once; results must not depend on which thread takes
 * which. The calling thread works too.
 */
public final class Workers implements AutoCloseable {

	private final int threads;
	private final ExecutorService helpers;
	private final Progress progress;

	/** @param threads 1 or more */
	public Workers(final int threads) {
		if (threads < 1) throw new IllegalArgumentException("threads is " + threads + " and must be at least 1");
		this.threads = threads;
		this.helpers = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, task -> {
			final Thread thread = new Thread(task, "unrollj-worker");
			thread.setDaemon(true);
			return thread;
		});
		this.progress = Progress.NONE;
	}

	private Workers(final int threads, final ExecutorService helpers, final Progress progress) {
		this.threads = threads;
		this.helpers = helpers;
		this.progress = progress;
	}

	/** As many workers as the machine has processors. */
	public static Workers all() {
		return new Workers(Runtime.getRuntime().availableProcessors());
	}

	public int threads() {
		return threads;
	}

	/**
	 * The same threads, which begin no further item once that is cancelled: to stop what knows nothing of progress. They
	 * work until the original is closed.
	 *
	 * @return whose {@link #forEach} throws a {@link java.util.concurrent.CancellationException} then
	 */
	public Workers until(final Progress cancelled) {
		return new Workers(threads, helpers, cancelled);
	}

	/**
	 * Calls {@code item} with 0 .. count-1 and returns when all are done. They are cancelled with the caller's work.
	 *
	 * @throws RuntimeException or Error what an item threw first; no further items are begun after it
	 */
	public void forEach(final int count, final IntConsumer item) {
		final AtomicInteger next = new AtomicInteger();
		final Progress caller = Cancellation.current();
		final Runnable loop = () -> {
			try (Cancellation inherited = Cancellation.by(caller)) {
				for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
					progress.check();
					Cancellation.check();
					item.accept(i);
				}
			}
			catch (final Throwable t) {
				next.set(count);
				throw t;
			}
		};
		final int extra = Math.min(threads, count) - 1;
		final CompletableFuture<?>[] others = new CompletableFuture<?>[Math.max(0, extra)];
		for (int i = 0; i < others.length; i++)
			others[i] = CompletableFuture.runAsync(loop, helpers);
		try {
			loop.run();
		}
		finally {
			waitFor(others);
		}
		rethrow(others);
	}

	private static void waitFor(final CompletableFuture<?>[] others) {
		for (final CompletableFuture<?> other : others)
			other.handle((result, failure) -> null).join();
	}

	private static void rethrow(final CompletableFuture<?>[] others) {
		try {
			CompletableFuture.allOf(others).join();
		}
		catch (final CompletionException e) {
			if (e.getCause() instanceof RuntimeException) throw (RuntimeException) e.getCause();
			if (e.getCause() instanceof Error) throw (Error) e.getCause();
			throw e;
		}
	}

	@Override
	public void close() {
		if (helpers != null) helpers.shutdownNow();
	}
}
