package io.github.unrollj.train;

import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;

/** Pairs of measurement and truth, loaded when they are needed. Thread safe. */
public interface PairSource {

	/** The draw of validation: the same every time, of images that were not {@linkplain LearningTask#vary varied}. */
	long AS_IS = -1;

	int size();

	/** The name of a pair, counted from 0, for messages. */
	String name(int index);

	/**
	 * Loads or makes a pair.
	 *
	 * @param index counted from 0
	 * @param draw the pair's degradation is a function of index and draw, if {@link #isRandom}; otherwise of no influence
	 * @throws IllegalArgumentException naming the file, if it cannot be read
	 */
	Pair pair(int index, long draw);

	/** Whether measurements are simulated, anew for every draw. */
	boolean isRandom();

	/** Some of the pairs, in the given order. */
	default PairSource subset(final int... indices) {
		final PairSource all = this;
		return new PairSource() {

			@Override
			public int size() {
				return indices.length;
			}

			@Override
			public String name(final int index) {
				return all.name(indices[index]);
			}

			@Override
			public Pair pair(final int index, final long draw) {
				return all.pair(indices[index], draw);
			}

			@Override
			public boolean isRandom() {
				return all.isRandom();
			}
		};
	}
}
