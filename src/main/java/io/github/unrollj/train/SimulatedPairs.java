package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;

import java.util.random.RandomGenerator;

/** Clean images and what the task's instrument would measure of them, drawn from seed, draw and index. */
final class SimulatedPairs implements PairSource {

	private final Pictures clean;
	private final LearningTask task;
	private final long seed;

	SimulatedPairs(final Pictures clean, final LearningTask task, final long seed) {
		this.clean = clean;
		this.task = task;
		this.seed = seed;
	}

	@Override
	public int size() {
		return clean.size();
	}

	@Override
	public String name(final int index) {
		return clean.name(index);
	}

	@Override
	public Pair pair(final int index, final long draw) {
		final Picture truth = clean.load(index);
		final RandomGenerator random = Seeds.generator(seed, Seeds.Purpose.DEGRADE, draw, index);
		final Tensor pixels = draw == AS_IS ? truth.pixels() : task.vary(truth.pixels(), random);
		return task.degrade(name(index), pixels, truth.range(), random);
	}

	@Override
	public boolean isRandom() {
		return true;
	}
}
