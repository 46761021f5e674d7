package io.github.unrollj.train;

import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks at all pairs before training begins, so that no bad one ends it in its tenth hour. */
public final class PairCheck {

	/** The draw of the first epoch, whose pairs are needed next anyway. */
	private static final long DRAW = 0;

	private PairCheck() {}

	/**
	 * Cuts a patch from every pair.
	 *
	 * @throws IllegalArgumentException naming those for which that is not possible, and why
	 */
	public static void requireUsable(final PairSource pairs, final LearningTask task, final int patch,
		final Workers workers, final Progress progress)
	{
		final ConcurrentSkipListMap<Integer, String> problems = new ConcurrentSkipListMap<>();
		final AtomicInteger done = new AtomicInteger();
		workers.forEach(pairs.size(), i -> {
			progress.check();
			try {
				task.cut(pairs.pair(i, DRAW), patch, Seeds.generator(0, Seeds.Purpose.CUT, -1, i));
			}
			catch (final IllegalArgumentException e) {
				problems.put(i, e.getMessage());
			}
			progress.update(done.incrementAndGet(), pairs.size(), "Checking images");
		});
		if (problems.isEmpty()) return;
		throw new IllegalArgumentException(problems.size() + " of " + pairs.size() + " images cannot be used: " + Names
			.upToTen(List.copyOf(problems.values())));
	}
}
