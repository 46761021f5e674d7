package io.github.unrollj.dublid.image;

/** Lengths that the fast Fourier transform is fast for. */
public final class FastSize {

	private FastSize() {}

	/** The smallest even number 2^a 3^b 5^c that is not below {@code length}. */
	public static int atLeast(final int length) {
		int size = Math.max(2, length + length % 2);
		while (rest(size) != 1)
			size += 2;
		return size;
	}

	private static int rest(final int size) {
		int rest = size;
		for (final int prime : new int[] { 2, 3, 5 }) {
			while (rest % prime == 0)
				rest /= prime;
		}
		return rest;
	}
}
