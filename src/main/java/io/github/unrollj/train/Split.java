package io.github.unrollj.train;

import java.util.Arrays;

/**
 * Which images train and which validate. Never changes for a seed and a number of images.
 *
 * @param training indices, ascending
 * @param validation indices, ascending; the training image again if there is only one
 */
record Split(int[] training, int[] validation) {

	static Split of(final int images, final double fraction, final long seed) {
		if (images < 1) throw new IllegalArgumentException("There are no images to train with");
		if (images == 1) return new Split(new int[] { 0 }, new int[] { 0 });
		final int kept = (int) Math.min(images - 1, Math.max(1, Math.round(fraction * images)));
		final int[] order = Seeds.permutation(images, Seeds.generator(seed, Seeds.Purpose.SPLIT, images, 0));
		return new Split(sorted(order, kept, images), sorted(order, 0, kept));
	}

	private static int[] sorted(final int[] order, final int from, final int to) {
		final int[] part = Arrays.copyOfRange(order, from, to);
		Arrays.sort(part);
		return part;
	}
}
