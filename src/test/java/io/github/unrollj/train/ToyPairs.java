package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;

import java.util.Random;

/** Random images in [0, 1], degraded anew for every draw. */
final class ToyPairs implements PairSource {

	private final LearningTask task = new ToyTask();
	private final int count;

	ToyPairs(final int count) {
		this.count = count;
	}

	@Override
	public int size() {
		return count;
	}

	@Override
	public String name(final int index) {
		return "toy " + index;
	}

	@Override
	public Pair pair(final int index, final long draw) {
		final Tensor clean = Tensor.zeros(16, 20);
		final Random random = new Random(index);
		for (int i = 0; i < clean.count(); i++)
			clean.real()[i] = random.nextFloat();
		return task.degrade(name(index), clean, 1, Seeds.generator(7, Seeds.Purpose.DEGRADE, draw, index));
	}

	@Override
	public boolean isRandom() {
		return true;
	}
}
