package io.github.unrollj.command;

import io.github.unrollj.work.Progress;
import io.github.unrollj.work.TimeLeft;

import java.util.function.BooleanSupplier;

import org.scijava.app.StatusService;
import org.scijava.log.LogService;

/**
 * Progress, with the time left, to SciJava's status bar, at most twenty times a second: a status event costs more than a
 * small tile. Messages go to its log.
 */
final class StatusProgress implements Progress {

	private static final long INTERVAL = 50_000_000L;
	private static final int STEPS = 1000;

	private final StatusService status;
	private final LogService log;
	private final BooleanSupplier cancelled;
	private final TimeLeft timeLeft = new TimeLeft();
	private long last = System.nanoTime() - INTERVAL;

	StatusProgress(final StatusService status, final LogService log, final BooleanSupplier cancelled) {
		this.status = status;
		this.log = log;
		this.cancelled = cancelled;
	}

	@Override
	public synchronized void update(final long done, final long total, final String what) {
		final long now = System.nanoTime();
		if (done < total && now - last < INTERVAL) return;
		last = now;
		final double fraction = total > 0 ? (double) done / total : 0;
		final double seconds = timeLeft.after(fraction, now / 1e9);
		final String text = Double.isNaN(seconds) || done >= total ? what : TimeLeft.words(seconds) + " left, " + what;
		status.showStatus((int) (STEPS * fraction), STEPS, text);
	}

	@Override
	public void message(final String sentence) {
		log.warn(sentence);
	}

	@Override
	public boolean isCancelled() {
		return cancelled.getAsBoolean();
	}
}
