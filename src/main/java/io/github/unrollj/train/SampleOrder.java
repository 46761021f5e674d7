package io.github.unrollj.train;

/**
 * Which image a sample is cut from. Every epoch shuffles the images and splits them into groups of equal size, not above
 * the pool; its steps are shared out among the groups, so that memory need hold one group only. Within a group all
 * images are used in random order before one is used again.
 */
final class SampleOrder {

	private final long seed;
	private final int images;
	private final long samplesPerEpoch;
	private final int groups;

	private long epoch = -1;
	private int[] shuffled;
	private long pass = -1;
	private int[] order;

	SampleOrder(final long seed, final int images, final int pool, final long samplesPerEpoch) {
		this.seed = seed;
		this.images = images;
		this.samplesPerEpoch = samplesPerEpoch;
		this.groups = (images + pool - 1) / pool;
	}

	/** The images of {@code count} samples, the first of which is the run's {@code first}, counted from 0. */
	int[] images(final long first, final int count) {
		final int[] result = new int[count];
		for (int i = 0; i < count; i++)
			result[i] = image((first + i) / samplesPerEpoch, (first + i) % samplesPerEpoch);
		return result;
	}

	private int image(final long wantedEpoch, final long position) {
		if (wantedEpoch != epoch) {
			epoch = wantedEpoch;
			pass = -1;
			shuffled = Seeds.permutation(images, Seeds.generator(seed, Seeds.Purpose.ORDER, epoch, -1));
		}
		final int group = (int) (position * groups / samplesPerEpoch);
		final long groupStart = (group * samplesPerEpoch + groups - 1) / groups;
		final int from = (int) ((long) group * images / groups);
		final int size = (int) ((group + 1L) * images / groups) - from;
		final long inGroup = position - groupStart;
		return shuffled[from + shuffledPass(group * samplesPerEpoch + inGroup / size, size)[(int) (inGroup % size)]];
	}

	private int[] shuffledPass(final long wantedPass, final int size) {
		if (wantedPass != pass) {
			pass = wantedPass;
			order = Seeds.permutation(size, Seeds.generator(seed, Seeds.Purpose.ORDER, epoch, pass));
		}
		return order;
	}
}
