package io.github.unrollj.dublid.command;

import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.dublid.simulation.MotionKernels;
import io.github.unrollj.tensor.Tensor;

import java.util.SplittableRandom;

/**
 * A motion as users describe it.
 *
 * @param kind line, spline, trajectory or random
 * @param length of the line, or extent of the curve along its longer axis, in pixels
 * @param angle of a line in degrees, counter-clockwise from the right
 * @param box rows and columns of the kernel, odd
 */
record MotionInput(String kind, double length, double angle, int box) {

	/** Pixels between a path and the outside of its box, on both sides together. */
	private static final int MARGIN = 8;

	/**
	 * @param size of the kernel, or 0 for what the length needs
	 * @throws IllegalArgumentException if the size is even, or too small for the length
	 */
	static MotionInput of(final String kind, final double length, final double angle, final int size) {
		final int needed = Math.max(MotionKernels.SMALLEST_BOX, (int) Math.ceil(length) + MARGIN | 1);
		if (size != 0) KernelImage.requireSize("kernel_size", size);
		if (size != 0 && size < needed) {
			throw new IllegalArgumentException("kernel_size is " + size + " and must be at least " + needed + " for length " +
				length);
		}
		return new MotionInput(kind, length, angle, size == 0 ? needed : size);
	}

	/** The kernel [box, box] of a seed, which has no influence on a line. */
	Tensor kernel(final long seed) {
		if (kind.equals("line")) return LineKernel.of(box, length, -Math.toRadians(angle), 0, 0);
		return new MotionKernels(box, length, length, weight("line"), weight("spline"), weight("trajectory")).draw(
			new SplittableRandom(seed));
	}

	private double weight(final String motion) {
		return kind.equals(motion) || kind.equals("random") ? 1 : 0;
	}
}
