package io.github.unrollj.image;

import io.github.unrollj.autodiff.Linear;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.ResamplingWeights;
import io.github.unrollj.operator.SeparableResampling;
import io.github.unrollj.tensor.Tensor;

/**
 * Bicubic resampling of planes of one size, exactly as MATLAB's {@code imresize(plane, scale, 'bicubic')}: cubic kernel
 * with a = -0.5, stretched by 1/scale (antialiasing) when shrinking, weights normalised per output sample, symmetric
 * borders, output sizes rounded up. It is linear, and its adjoint comes with it.
 * <p>
 * Immutable and thread safe; the work is done on the calling thread.
 */
public final class Bicubic {

	private final SeparableResampling operator;

	private Bicubic(final ResamplingWeights rows, final ResamplingWeights columns) {
		this.operator = SeparableResampling.of(rows, columns);
	}

	/**
	 * Resampling by one factor along both axes; the output has ceil(scale * rows) x ceil(scale * columns) pixels.
	 *
	 * @param scale output pixels per input pixel and axis, above 0
	 * @throws IllegalArgumentException if a size is below 1 or the scale is not positive
	 */
	public static Bicubic scaling(final int rows, final int columns, final double scale) {
		requirePositive(rows, columns);
		if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("scale is " + scale + " and must be above 0");
		}
		return new Bicubic(CubicWeights.of(rows, scaled(rows, scale), scale), CubicWeights.of(columns,
			scaled(columns, scale), scale));
	}

	/** Resampling to a given size; every axis has its own scale, output size / input size. */
	public static Bicubic resizing(final int rows, final int columns, final int outputRows, final int outputColumns) {
		requirePositive(rows, columns);
		requirePositive(outputRows, outputColumns);
		return new Bicubic(CubicWeights.of(rows, outputRows, (double) outputRows / rows),
			CubicWeights.of(columns, outputColumns, (double) outputColumns / columns));
	}

	/** One plane [rows, columns] resampled by a factor: for a single use. */
	public static Tensor resize(final Tensor plane, final double scale) {
		return scaling(plane.size(0), plane.size(1), scale).apply(plane);
	}

	/** One plane [rows, columns] resampled to a size: for a single use. */
	public static Tensor resize(final Tensor plane, final int outputRows, final int outputColumns) {
		return resizing(plane.size(0), plane.size(1), outputRows, outputColumns).apply(plane);
	}

	/** Size of an axis after scaling: rounded up, but not because of a rounding error of the product. */
	public static int scaled(final int size, final double scale) {
		final double exact = Math.ceil(size * scale - 1e-9);
		if (exact > Integer.MAX_VALUE - 8) throw new IllegalArgumentException(size + " pixels x " + scale +
			" are too many for one axis");
		return Math.max(1, (int) exact);
	}

	/** Enlarging by a whole factor as a method that goes by tiles. */
	public static PlaneMethod enlarging(final int scale) {
		return new BicubicMethod(scale);
	}

	private static void requirePositive(final int rows, final int columns) {
		if (rows < 1 || columns < 1) {
			throw new IllegalArgumentException("A plane of " + rows + " x " + columns + " pixels cannot be resampled");
		}
	}

	/** Real [rows, columns] to [output rows, output columns]. */
	public Tensor apply(final Tensor plane) {
		return operator.apply(plane);
	}

	/** The transposed map: real [output rows, output columns] to [rows, columns]. */
	public Tensor adjoint(final Tensor plane) {
		return operator.adjoint(plane);
	}

	/** As {@link #apply(Tensor)}, with its gradient. */
	public Variable apply(final Variable plane) {
		return Linear.apply(operator, plane);
	}
}
