package io.github.unrollj.dublid.simulation;

import io.github.unrollj.tensor.Tensor;

/**
 * The point spread function of a uniform motion along a straight segment: a pixel's weight is the area that it shares with
 * a line one pixel wide, at any angle and sub-pixel place.
 */
public final class LineKernel {

	private LineKernel() {}

	/**
	 * @param box rows and columns, odd
	 * @param length of the line, positive; a line of one pixel's length along an axis blurs nothing
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
		for (int r = 0; r < box; r++)
			for (int c = 0; c < box; c++)
				kernel.real()[r * box + c] = (float) sharedArea(c - radius - column, r - radius - row, length, angle);
		return Kernels.normalised(kernel);
	}

	/** The area of the pixel around (x, y) within the line through the origin. */
	private static double sharedArea(final double x, final double y, final double length, final double angle) {
		final double cos = Math.cos(angle);
		final double sin = Math.sin(angle);
		Polygon pixel = Polygon.square(x, y);
		pixel = pixel.below(cos, sin, length / 2).below(-cos, -sin, length / 2);
		return pixel.below(-sin, cos, 0.5).below(sin, -cos, 0.5).area();
	}
}
