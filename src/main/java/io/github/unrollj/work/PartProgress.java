package io.github.unrollj.work;

/** What is reported of one of several parts, as a part of the whole. A second pass over a part does not go back. */
public final class PartProgress implements Progress {

	private static final int STEPS = 1000;

	private final Progress whole;
	private final int index;
	private final int count;
	private final String name;
	private int reached;

	/**
	 * @param index of the part, from 0
	 * @param count of all parts
	 * @param name of the part
	 */
	public PartProgress(final Progress whole, final int index, final int count, final String name) {
		this.whole = whole;
		this.index = index;
		this.count = count;
		this.name = name;
	}

	/** Which part of how many, and its name. */
	public String place() {
		return (index + 1) + " of " + count + ", " + name + ":";
	}

	@Override
	public synchronized void update(final long done, final long total, final String what) {
		if (total > 0) reached = Math.max(reached, (int) (STEPS * ((double) Math.min(done, total) / total)));
		whole.update((long) index * STEPS + reached, (long) count * STEPS, (place() + " " + what).strip());
	}

	@Override
	public void message(final String sentence) {
		whole.message(name + ": " + sentence);
	}

	@Override
	public boolean isCancelled() {
		return whole.isCancelled();
	}
}
