package io.github.unrollj.work;

import java.util.concurrent.CancellationException;

/** What long computations know of whoever started them: somewhere to report to, and whether to stop. Thread safe. */
public interface Progress {

	/** Reports nothing and is never cancelled. */
	Progress NONE = new Progress() {

		@Override
		public void update(final long done, final long total, final String what) {
			// nobody listens
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/** Tells how much of the whole is done, in any unit, and what is going on in a few words. */
	void update(long done, long total, String what);

	boolean isCancelled();

	/** Something that the user should know afterwards too, in a sentence. */
	default void message(final String sentence) {
		// whoever listens overrides this
	}

	/** Throws {@link CancellationException} if cancelled: to be called several times a second. */
	default void check() {
		if (isCancelled()) throw new CancellationException("Cancelled");
	}
}
