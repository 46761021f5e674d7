package io.github.unrollj.command.folder;

import io.github.unrollj.work.Progress;

/** What a command reports of one of several files, as a part of the whole. A second pass over a file does not go back. */
final class ItemProgress implements Progress {

	private static final int STEPS = 1000;

	private final Progress whole;
	private final int index;
	private final int count;
	private final String name;
	private int reached;

	/** @param index from 0 */
	ItemProgress(final Progress whole, final int index, final int count, final String name) {
		this.whole = whole;
		this.index = index;
		this.count = count;
		this.name = name;
	}

	/** Which file of how many. */
	String place() {
		return (index + 1) + " of " + count + ", " + name + ":";
	}

	@Override
	public synchronized void update(final long done, final long total, final String what) {
		if (total > 0) reached = Math.max(reached, (int) (STEPS * ((double) Math.min(done, total) / total)));
		whole.update((long) index * STEPS + reached, (long) count * STEPS, (place() + " " + what).strip());
	}

	@Override
	public boolean isCancelled() {
		return whole.isCancelled();
	}
}
