package io.github.unrollj.work;

/**
 * When something will be done, at its pace so far. What was done before it began, in a run that goes on, does not count,
 * and a further pass begins anew. Not thread safe.
 */
public final class TimeLeft {

	/** Before that, in seconds, an estimate would be a guess. */
	private static final double FIRST = 2;

	private double begun = Double.NaN;
	private double first;
	private double latest;

	/**
	 * @param done fraction, 0 to 1
	 * @param now in seconds, from any origin
	 * @return seconds, or NaN as long as nothing can be said
	 */
	public double after(final double done, final double now) {
		if (Double.isNaN(begun) || done < latest) {
			begun = now;
			first = done;
		}
		latest = done;
		final double spent = now - begun;
		return spent < FIRST || done <= first ? Double.NaN : spent * (1 - done) / (done - first);
	}

	/** A time in words. */
	public static String words(final double seconds) {
		if (Double.isNaN(seconds)) return "unknown";
		final long s = Math.round(seconds);
		if (s < 60) return s + " s";
		return s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s / 60 % 60 + " min";
	}
}
