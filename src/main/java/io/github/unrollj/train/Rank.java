package io.github.unrollj.train;

import io.github.unrollj.work.Cancellation;

/** The number that would have a given place if numbers were sorted, without sorting them: two counts by half of the bits. */
final class Rank {

	private static final int HALF = 16;
	private static final int BLOCK = 1 << 20;

	private Rank() {}

	/**
	 * @param index from 0, less than there are values
	 * @return what {@link java.util.Arrays#sort(float[])} would bring there
	 */
	static float of(final float[] values, final int index) {
		final int[] above = new int[1 << HALF];
		for (int i = 0; i < values.length; i++) {
			if (i % BLOCK == 0) Cancellation.check();
			above[key(values[i]) >>> HALF]++;
		}
		int rest = index;
		int high = 0;
		while (rest >= above[high])
			rest -= above[high++];
		final int[] below = new int[1 << HALF];
		for (int i = 0; i < values.length; i++) {
			if (i % BLOCK == 0) Cancellation.check();
			final int key = key(values[i]);
			if (key >>> HALF == high) below[key & (1 << HALF) - 1]++;
		}
		int low = 0;
		while (rest >= below[low])
			rest -= below[low++];
		return value(high << HALF | low);
	}

	/** Unsigned, in the order of the numbers. */
	private static int key(final float value) {
		final int bits = Float.floatToIntBits(value);
		return bits < 0 ? ~bits : bits ^ Integer.MIN_VALUE;
	}

	private static float value(final int key) {
		return Float.intBitsToFloat(key < 0 ? key ^ Integer.MIN_VALUE : ~key);
	}
}
