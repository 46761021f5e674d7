package io.github.unrollj.operator;

import io.github.unrollj.linalg.Correlation;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Filtering of every plane by one real kernel, whose centre is its element [rows / 2, columns / 2], rounded down.
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
	private final Correlation correlation;

	private Convolution(final Padding padding, final Tensor taps, final Space range) {
		super("Convolution", padding.domain(), range);
		this.padding = padding;
		this.taps = taps;
		this.correlation = Correlation.of(1, 1, padding.range().size(-2), padding.range().size(-1), taps.size(0), taps
			.size(1));
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
		return new Convolution(padding, taps, space);
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
		return new Convolution(none, taps, space.withPlanes(rows, columns));
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
		return planes(padding.apply(x), range(), plane -> correlation.apply(plane, taps.real()));
	}

	@Override
	protected Tensor backward(final Tensor y) {
		return padding.adjoint(planes(y, padding.range(), plane -> correlation.inputGradient(plane, taps.real())));
	}

	private static Tensor planes(final Tensor x, final Space range, final UnaryOperator<float[]> map) {
		final Tensor y = range.zeros();
		map(x.real(), y.real(), x.size(-2) * x.size(-1), map);
		if (x.isComplex()) map(x.imaginary(), y.imaginary(), x.size(-2) * x.size(-1), map);
		return y;
	}

	private static void map(final float[] x, final float[] y, final int size, final UnaryOperator<float[]> map) {
		for (int p = 0; p < x.length / size; p++) {
			final float[] plane = map.apply(Arrays.copyOfRange(x, p * size, (p + 1) * size));
			System.arraycopy(plane, 0, y, p * plane.length, plane.length);
		}
	}
}
