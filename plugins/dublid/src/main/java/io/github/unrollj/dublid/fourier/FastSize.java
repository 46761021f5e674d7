package io.github.unrollj.dublid.fourier;

/** Lengths that transform fast: products of 2, 3 and 5. */
public final class FastSize {

	private FastSize() {}

	/** The smallest even 2^a 3^b 5^c that is at least {@code minimum}. */
	public static int atLeast(final int minimum) {
		int size = Math.max(2, minimum + minimum % 2);
		while (!isFast(size))
			size += 2;
		return size;
	}

	static boolean isFast(final int size) {
		int rest = size;
		for (final int prime : new int[] { 2, 3, 5 }) {
			while (rest % prime == 0)
				rest /= prime;
		}
		return rest == 1;
	}
}
