package io.github.unrollj.dublid.restoration;

import io.github.unrollj.image.Window;

import java.io.IOException;

/**
 * Where in a stack a kernel is estimated.
 *
 * @param plane from 0
 * @param window of the plane
 * @param reason why there, in a few words; empty if the user said so
 */
public record EstimationPlace(int plane, Window window, String reason) {

	/** Largest edge of a place that nobody chose: more pixels say little more about the kernel. */
	public static final int LARGEST = 1024;

	/**
	 * @param plane from 0, or -1 for the one of most structure
	 * @param region of the plane, or null for all of it, or of a large one the part of most structure
	 */
	public static EstimationPlace of(final BlurredStack stack, final int plane, final Window region) throws IOException {
		final int chosen = plane < 0 ? stack.richest() : plane;
		final String which = plane < 0 && stack.count() > 1 ? "the plane of most structure" : "";
		if (region != null) return new EstimationPlace(chosen, region, which);
		final Window all = stack.all();
		if (Math.max(all.rows(), all.columns()) <= LARGEST) return new EstimationPlace(chosen, all, which);
		return new EstimationPlace(chosen, Structure.richest(stack.grey(chosen, all), LARGEST), which.isEmpty()
			? "the part of most structure" : which + " and its part of most structure");
	}

	/** The same place in another plane. */
	EstimationPlace in(final int otherPlane) {
		return new EstimationPlace(otherPlane, window, reason);
	}
}
