package io.github.unrollj.dublid.restoration;

/**
 * Parts of an axis that overlap: all of one length, so that what was prepared for one serves for all, and blended over a
 * ramp in the middle of each overlap.
 */
final class OverlappingWindows {

	private final int size;
	private final int length;
	private final int count;
	private final int ramp;

	private OverlappingWindows(final int size, final int length, final int count, final int ramp) {
		this.size = size;
		this.length = length;
		this.count = count;
		this.ramp = ramp;
	}

	/**
	 * @param size of the axis, at least 1
	 * @param most length of a part, at least {@code overlap + 2 ramp}
	 * @param overlap that neighbours share at least
	 * @param ramp over which the one fades into the other, at most the overlap
	 */
	static OverlappingWindows of(final int size, final int most, final int overlap, final int ramp) {
		if (ramp < 1 || overlap < ramp || most < overlap + 2 * ramp) {
			throw new IllegalArgumentException("Parts of " + most + " pixels cannot overlap by " + overlap +
				" and fade over " + ramp);
		}
		if (size <= most) return new OverlappingWindows(size, size, 1, ramp);
		final int count = (size - overlap + most - overlap - 1) / (most - overlap);
		return new OverlappingWindows(size, (size + (count - 1) * overlap + count - 1) / count, count, ramp);
	}

	int count() {
		return count;
	}

	int length() {
		return length;
	}

	/** Where a part begins. */
	int start(final int part) {
		return count == 1 ? 0 : (int) ((long) part * (size - length) / (count - 1));
	}

	/** Weights of a part's pixels; those of all parts have the sum 1 everywhere. */
	float[] weights(final int part) {
		final float[] weights = new float[length];
		for (int i = 0; i < length; i++) {
			final int place = start(part) + i;
			final double after = part == 0 ? 1 : risen(place, part);
			final double before = part == count - 1 ? 0 : risen(place, part + 1);
			weights[i] = (float) (after - before);
		}
		return weights;
	}

	/** From 0 to 1 around the middle of a part's overlap with the one before it. */
	private double risen(final int place, final int part) {
		final double middle = (start(part) + start(part - 1) + length) / 2.0;
		final double t = Math.max(0, Math.min(1, (place + 0.5 - middle) / ramp + 0.5));
		return t * t * (3 - 2 * t);
	}
}
