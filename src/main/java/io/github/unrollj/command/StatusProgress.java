package io.github.unrollj.command;

import io.github.unrollj.work.Progress;

import java.util.function.BooleanSupplier;

import org.scijava.app.StatusService;

/** Progress to SciJava's status bar, at most twenty times a second: a status event costs more than a small tile. */
final class StatusProgress implements Progress {

	private static final long INTERVAL = 50_000_000L;
	private static final int STEPS = 1000;

	private final StatusService status;
	private final BooleanSupplier cancelled;
	private long last = System.nanoTime() - INTERVAL;

	StatusProgress(final StatusService status, final BooleanSupplier cancelled) {
		this.status = status;
		this.cancelled = cancelled;
	}

	@Override
	public synchronized void update(final long done, final long total, final String what) {
		final long now = System.nanoTime();
		if (done < total && now - last < INTERVAL) return;
		last = now;
		status.showStatus(total > 0 ? (int) (STEPS * ((double) done / total)) : 0, STEPS, what);
	}

	@Override
	public boolean isCancelled() {
		return cancelled.getAsBoolean();
	}
}
