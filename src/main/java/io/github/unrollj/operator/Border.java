package io.github.unrollj.operator;

/** What lies beyond an image's border. */
public enum Border {

	/** Zeros. */
	ZERO,
	/** The image again, from its other side. */
	CIRCULAR,
	/** The image mirrored at its outermost pixels, which are not repeated. */
	REFLECT;

	/** Index of the pixel that stands at {@code i}, which may lie outside 0 .. n-1; -1 for a zero. */
	int source(final int i, final int n) {
		if (i >= 0 && i < n) return i;
		switch (this) {
			case CIRCULAR:
				return Math.floorMod(i, n);
			case REFLECT:
				return i < 0 ? -i : 2 * (n - 1) - i;
			default:
				return -1;
		}
	}

	/** Throws if an axis of n pixels cannot be continued by so many. */
	void requireWidth(final String who, final int width, final int n) {
		if (width < 0) throw new IllegalArgumentException(who + ": the border width " + width + " is negative");
		if (this == REFLECT && width >= n) {
			throw new IllegalArgumentException(who + ": a border of " + width + " pixels cannot be reflected from " + n +
				"; at most " + (n - 1) + " can");
		}
	}
}
