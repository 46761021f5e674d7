package io.github.unrollj.dublid.simulation;

import io.github.unrollj.tensor.Tensor;

/**
 * The point spread function of a uniform motion along a straight segment. A pixel's weight is 1 minus its distance from
 * the segment, where that is positive: a line one pixel wide, interpolated linearly, at any angle and sub-pixel place.
 */
public final class LineKernel {

	private LineKernel() {}

	/**
	 * @param box rows and columns, odd
	 * @param length of the line with its rounded ends, at least 1 pixel
	 * @param angle in radians, from the columns' axis towards the rows'
	 * @param row of the line's middle, relative to the box's
	 * @param column of the line's middle, relative to the box's
	 * @return [box, box], non-negative, with sum 1
	 */
	public static Tensor of(final int box, final double length, final double angle, final double row,
		final double column)
	{
		final Tensor kernel = Tensor.zeros(box, box);
		final int radius = box / 2;
		final double half = Math.max(0, (length - 1) / 2);
		final double cos = Math.cos(angle);
		final double sin = Math.sin(angle);
		for (int r = 0; r < box; r++) {
			for (int c = 0; c < box; c++) {
				final double y = r - radius - row;
				final double x = c - radius - column;
				final double along = Math.max(0, Math.abs(x * cos + y * sin) - half);
				final double across = y * cos - x * sin;
				kernel.real()[r * box + c] = (float) Math.max(0, 1 - Math.hypot(along, across));
			}
		}
		return Kernels.normalised(kernel);
	}
}
