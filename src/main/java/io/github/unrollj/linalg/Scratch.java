package io.github.unrollj.linalg;

/**
 * Rows that a kernel works on and forgets: the same ones for every call on a thread, since fresh memory is not in the
 * cache and costs as much as the work. What is in them at first is anything.
 */
final class Scratch {

	private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

	private float[][] rows = new float[0][];

	private Scratch() {}

	/** At least so many rows of at least that length, until the next call on this thread. */
	static float[][] rows(final int count, final int length) {
		return OF_THREAD.get().grown(count, length);
	}

	private float[][] grown(final int count, final int length) {
		if (rows.length < count || rows[0].length < length) {
			final int widest = rows.length == 0 ? length : Math.max(length, rows[0].length);
			rows = new float[Math.max(count, rows.length)][widest];
		}
		return rows;
	}
}
