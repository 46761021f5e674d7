package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Pair;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Keeps the pairs used last. Different pairs are made in parallel, one that several threads want is made once. Those of
 * former draws leave by themselves, as nobody asks for them any more.
 */
final class CachedPairs implements PairSource {

	private record Key(int index, long draw) {}

	private final PairSource pairs;
	private final long budget;
	private final Map<Key, FutureTask<Pair>> kept = new LinkedHashMap<>(16, 0.75f, true);
	private long used;

	CachedPairs(final PairSource pairs, final long budget) {
		this.pairs = pairs;
		this.budget = budget;
	}

	@Override
	public int size() {
		return pairs.size();
	}

	@Override
	public String name(final int index) {
		return pairs.name(index);
	}

	@Override
	public boolean isRandom() {
		return pairs.isRandom();
	}

	@Override
	public Pair pair(final int index, final long draw) {
		final Key key = new Key(index, pairs.isRandom() ? draw : 0);
		final FutureTask<Pair> created = new FutureTask<>(() -> pairs.pair(index, key.draw));
		final FutureTask<Pair> task;
		synchronized (kept) {
			task = kept.computeIfAbsent(key, k -> created);
		}
		if (task != created) return result(key, task);
		created.run();
		final Pair pair = result(key, created);
		makeRoom(bytes(pair));
		return pair;
	}

	private Pair result(final Key key, final FutureTask<Pair> task) {
		try {
			return task.get();
		}
		catch (final ExecutionException e) {
			synchronized (kept) {
				kept.remove(key, task);
			}
			if (e.getCause() instanceof RuntimeException) throw (RuntimeException) e.getCause();
			if (e.getCause() instanceof Error) throw (Error) e.getCause();
			throw new IllegalStateException(e.getCause());
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while " + name(key.index) + " was loaded", e);
		}
	}

	private void makeRoom(final long more) {
		synchronized (kept) {
			used += more;
			final Iterator<FutureTask<Pair>> oldest = kept.values().iterator();
			while (used > budget && oldest.hasNext()) {
				final FutureTask<Pair> candidate = oldest.next();
				if (!candidate.isDone()) continue;
				used -= bytes(candidate);
				oldest.remove();
			}
		}
	}

	private static long bytes(final FutureTask<Pair> done) {
		try {
			return bytes(done.get());
		}
		catch (final ExecutionException e) {
			return 0;
		}
		catch (final InterruptedException e) {
			throw new AssertionError("A finished task does not wait", e);
		}
	}

	private static long bytes(final Pair pair) {
		long sum = bytes(pair.measured()) + bytes(pair.truth());
		for (final Tensor hidden : pair.hidden())
			sum += bytes(hidden);
		return sum;
	}

	private static long bytes(final Tensor tensor) {
		return (tensor.isComplex() ? 8L : 4L) * tensor.count();
	}
}
