package io.github.unrollj.dublid.splitting;

import java.util.ArrayDeque;
import java.util.Deque;

/** The connected parts of a kernel, pixels that touch at a corner being connected. */
final class Components {

	private final float[] kernel;
	private final int box;
	private final boolean[] seen;

	private Components(final float[] kernel) {
		this.kernel = kernel;
		this.box = (int) Math.round(Math.sqrt(kernel.length));
		this.seen = new boolean[kernel.length];
	}

	/**
	 * Sets the parts to 0 that have less than a share of the kernel's sum: the path of a motion is connected, noise is not.
	 *
	 * @param kernel [box, box], not negative
	 * @param share below 0.5, so that the largest part of a kernel of few parts remains
	 */
	static void prune(final float[] kernel, final double share) {
		double sum = 0;
		for (final float value : kernel)
			sum += value;
		final Components components = new Components(kernel);
		for (int i = 0; i < kernel.length; i++) {
			if (components.seen[i] || kernel[i] == 0) continue;
			final Deque<Integer> part = components.part(i);
			double weight = 0;
			for (final int p : part)
				weight += kernel[p];
			if (weight >= share * sum) continue;
			for (final int p : part)
				kernel[p] = 0;
		}
	}

	/** All pixels connected with one. */
	private Deque<Integer> part(final int first) {
		final Deque<Integer> part = new ArrayDeque<>();
		final Deque<Integer> open = new ArrayDeque<>();
		seen[first] = true;
		open.add(first);
		while (!open.isEmpty()) {
			final int p = open.remove();
			part.add(p);
			for (int row = Math.max(0, p / box - 1); row <= Math.min(box - 1, p / box + 1); row++) {
				for (int column = Math.max(0, p % box - 1); column <= Math.min(box - 1, p % box + 1); column++) {
					final int q = row * box + column;
					if (seen[q] || kernel[q] == 0) continue;
					seen[q] = true;
					open.add(q);
				}
			}
		}
		return part;
	}
}
