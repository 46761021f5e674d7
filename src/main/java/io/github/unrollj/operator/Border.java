package io.github.unrollj.operator;

/** What lies beyond an image's border. */
public enum Border {

	/** Zeros. */
	ZERO,
	/** The image again, from its other side. */
	CIRCULAR,
	/** The image mirrored at its outermost pixels, which are not repeated, as often as the width wants it. */
	REFLECT;

	/** Index of the pixel that stands at {@code i}, which may lie outside 0 .. n-1; -1 for a zero. */
	int source(final int i, final int n) {
		if (i >= 0 && i < n) return i;
		switch (this) {
			case CIRCULAR:
				return Math.floorMod(i, n);
			case REFLECT:
				final int j = n == 1 ? 0 : Math.floorMod(i, 2 * (n - 1));
				return j < n ? j : 2 * (n - 1) - j;
			default:
				return -1;
		}
	}
}
