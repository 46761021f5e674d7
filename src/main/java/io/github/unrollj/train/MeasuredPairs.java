package io.github.unrollj.train;

import io.github.unrollj.unrolled.Pair;

/** Measurements and truths that belong together by their index. */
final class MeasuredPairs implements PairSource {

	private final Pictures inputs;
	private final Pictures targets;

	/** Both of the same size. */
	MeasuredPairs(final Pictures inputs, final Pictures targets) {
		this.inputs = inputs;
		this.targets = targets;
	}

	@Override
	public int size() {
		return inputs.size();
	}

	@Override
	public String name(final int index) {
		return inputs.name(index);
	}

	@Override
	public Pair pair(final int index, final long draw) {
		final Picture truth = targets.load(index);
		return new Pair(name(index), inputs.load(index).pixels(), truth.pixels(), truth.range());
	}

	@Override
	public boolean isRandom() {
		return false;
	}
}
