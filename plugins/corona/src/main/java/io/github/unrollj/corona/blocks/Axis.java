package io.github.unrollj.corona.blocks;

/**
 * Blocks along one axis of a movie. They begin a step apart, the last one where it ends with the axis; their weights are a
 * smooth window each, divided by the windows' sum, so that they are 1 together everywhere, and 1 throughout for an only
 * block. An axis shorter than a block is continued by reflection.
 *
 * @param size length of the axis
 * @param block length of a block
 * @param step from one block's beginning to the next one's, at most a block
 */
record Axis(int size, int block, int step) {

	/** Number of blocks. */
	int count() {
		return size <= block ? 1 : (size - block + step - 1) / step + 1;
	}

	/** Where a block begins, counted from 0. */
	int start(final int index) {
		return Math.min(index * step, Math.max(0, size - block));
	}

	/** Numbers of a block that lie on the axis. */
	int inside() {
		return Math.min(size, block);
	}

	/** The place on the axis that stands for one, possibly beyond its end. */
	int reflected(final int place) {
		if (size == 1) return 0;
		final int period = 2 * (size - 1);
		final int p = place % period;
		return p < size ? p : period - p;
	}

	/** A block's weights where it lies on the axis. */
	float[] weights(final int index) {
		final float[] weights = new float[inside()];
		for (int i = 0; i < weights.length; i++) {
			final int place = start(index) + i;
			double sum = 0;
			for (int other = 0; other < count(); other++) {
				final int within = place - start(other);
				if (within >= 0 && within < inside()) sum += window(within);
			}
			weights[i] = (float) (window(i) / sum);
		}
		return weights;
	}

	private double window(final int i) {
		final double sine = Math.sin(Math.PI * (i + 0.5) / inside());
		return sine * sine;
	}
}
