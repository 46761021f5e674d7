package io.github.unrollj.train;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Independent random generators derived from a seed and coordinates, such as step and sample, so that any part of a run
 * can be repeated without what came before it.
 */
final class Seeds {

	private Seeds() {}

	/** What a generator is used for; two purposes never share one. */
	enum Purpose {
		SPLIT, ORDER, DEGRADE, CUT
	}

	static RandomGenerator generator(final long seed, final Purpose purpose, final long first, final long second) {
		final long start = mix(seed + 0x9E3779B97F4A7C15L * (purpose.ordinal() + 1));
		return new SplittableRandom(mix(mix(start + first) + second));
	}

	/** The numbers 0 .. count-1 in random order (Fisher and Yates). */
	static int[] permutation(final int count, final RandomGenerator random) {
		final int[] order = new int[count];
		for (int i = 0; i < count; i++) {
			final int j = random.nextInt(i + 1);
			order[i] = order[j];
			order[j] = i;
		}
		return order;
	}

	/** A bijection of 64 bits in which every input bit changes half of the output bits. */
	private static long mix(final long value) {
		long z = value + 0x9E3779B97F4A7C15L;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}
}
