package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * Filtering of every plane by one real kernel. The kernel's centre is its element [rows / 2, columns / 2], rounded down.
 */
public final class Convolution extends ShapedOperator {

	/** Which way round the kernel is laid on the image. */
	public enum Kind {
		/** y[i] = sum_k kernel[k] x[i - (k - centre)]: the physics of a point spread function. */
		CONVOLUTION,
		/** y[i] = sum_k kernel[k] x[i + (k - centre)]: what networks call convolution. */
		CROSS_CORRELATION
	}

	private final Padding padding;
	private final Tensor taps;
	private final Tensor reversed;

	private Convolution(final Padding padding, final Tensor taps, final Tensor reversed, final Space range) {
		super("Convolution", padding.domain(), range);
		this.padding = padding;
		this.taps = taps;
		this.reversed = reversed;
	}

	/**
	 * Filtering with a result of the image's size.
	 *
	 * @param kernel real [rows, columns]; copied
	 * @param space of the images, real or complex, [..., rows, columns]
	 */
	public static Convolution same(final Tensor kernel, final Kind kind, final Border border, final Space space) {
		final Tensor taps = taps(kernel, kind);
		final int top = before(taps.size(0), kind);
		final int left = before(taps.size(1), kind);
		final Padding padding = Padding.of(space, top, taps.size(0) - 1 - top, left, taps.size(1) - 1 - left, border);
		return new Convolution(padding, taps, reverse(taps), space);
	}

	/**
	 * Filtering where the kernel lies wholly inside the image: the result has kernel size - 1 fewer rows and columns.
	 *
	 * @param kernel real [rows, columns], not larger than the images; copied
	 * @param space of the images, real or complex, [..., rows, columns]
	 */
	public static Convolution valid(final Tensor kernel, final Kind kind, final Space space) {
		final Tensor taps = taps(kernel, kind);
		final Padding none = Padding.of(space, 0, Border.ZERO);
		final int rows = space.size(-2) - taps.size(0) + 1;
		final int columns = space.size(-1) - taps.size(1) + 1;
		if (rows < 1 || columns < 1) {
			throw new IllegalArgumentException("Convolution: the kernel " + kernel + " is larger than " + space);
		}
		return new Convolution(none, taps, reverse(taps), space.withPlanes(rows, columns));
	}

	private static Tensor taps(final Tensor kernel, final Kind kind) {
		return kind == Kind.CONVOLUTION ? reverse(kernel(kernel)) : kernel(kernel).copy();
	}

	private static Tensor kernel(final Tensor kernel) {
		if (kernel.isComplex() || kernel.rank() != 2 || kernel.count() == 0) {
			throw new IllegalArgumentException("Convolution: the kernel is real [rows, columns], not " + kernel);
		}
		return kernel;
	}

	/** Number of taps before the one that falls on the pixel itself. */
	private static int before(final int taps, final Kind kind) {
		return kind == Kind.CONVOLUTION ? taps - 1 - taps / 2 : taps / 2;
	}

	private static Tensor reverse(final Tensor kernel) {
		final Tensor reversed = kernel.zerosLike();
		for (int i = 0; i < kernel.count(); i++)
			reversed.real()[i] = kernel.real()[kernel.count() - 1 - i];
		return reversed;
	}

	@Override
	protected Tensor forward(final Tensor x) {
		return correlate(padding.apply(x), taps, range());
	}

	@Override
	protected Tensor backward(final Tensor y) {
		final Space space = Space.of(y);
		final Padding wide = Padding.of(space, taps.size(0) - 1, taps.size(0) - 1, taps.size(1) - 1, taps.size(1) - 1,
			Border.ZERO);
		return padding.adjoint(correlate(wide.apply(y), reversed, padding.range()));
	}

	/** Valid cross-correlation. */
	private static Tensor correlate(final Tensor x, final Tensor taps, final Space range) {
		final Tensor y = range.zeros();
		correlate(x.real(), x.size(-2), x.size(-1), taps, y.real());
		if (x.isComplex()) correlate(x.imaginary(), x.size(-2), x.size(-1), taps, y.imaginary());
		return y;
	}

	private static void correlate(final float[] x, final int rows, final int columns, final Tensor taps,
		final float[] y)
	{
		final int tapRows = taps.size(0);
		final int tapColumns = taps.size(1);
		final int outRows = rows - tapRows + 1;
		final float[] row = new float[columns - tapColumns + 1];
		final float[] sum = new float[row.length];
		for (int r = 0; r < y.length / row.length; r++) {
			final int first = r / outRows * rows + r % outRows;
			Arrays.fill(sum, 0);
			for (int t = 0; t < taps.count(); t++) {
				System.arraycopy(x, (first + t / tapColumns) * columns + t % tapColumns, row, 0, row.length);
				RowSum.add(taps.real()[t], row, sum);
			}
			System.arraycopy(sum, 0, y, r * row.length, row.length);
		}
	}
}
