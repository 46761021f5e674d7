package io.github.unrollj.preview;

import io.github.unrollj.work.Cancellation;
import io.github.unrollj.work.Progress;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One task at a time on a thread of its own; a new one cancels those before it, begun or not. Thread safe. */
final class LatestTask {

	/** In milliseconds: somebody who types or drags is not done yet. */
	private static final int PATIENCE = 150;

	private final ExecutorService thread = new ThreadPoolExecutor(0, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
		task -> {
			final Thread made = new Thread(task, "unrollj-preview");
			made.setDaemon(true);
			made.setPriority(Thread.MIN_PRIORITY);
			return made;
		});
	private Run latest = new Run();

	/** @param task looks at its progress several times a second, and may throw what that throws */
	synchronized void submit(final Consumer<Progress> task) {
		cancel();
		final Run run = new Run();
		latest = run;
		thread.execute(() -> {
			try (Cancellation scope = Cancellation.by(run)) {
				Thread.sleep(PATIENCE);
				run.check();
				task.accept(run);
			}
			catch (final CancellationException e) {
				// a newer one is wanted, or none
			}
			catch (final InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	/** Cancels what there is; it ends soon. */
	synchronized void cancel() {
		latest.cancelled = true;
	}

	private static final class Run implements Progress {

		private volatile boolean cancelled;

		@Override
		public void update(final long done, final long total, final String what) {
			// it is over in a second
		}

		@Override
		public boolean isCancelled() {
			return cancelled;
		}
	}
}
