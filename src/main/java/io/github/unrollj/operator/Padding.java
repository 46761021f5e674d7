package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/** Continues planes beyond their borders; the adjoint adds what lies outside onto the pixels it came from. */
public final class Padding extends ShapedOperator {

	private final int[] rowSource;
	private final int[] columnSource;

	private Padding(final Space space, final int[] rowSource, final int[] columnSource) {
		super("Padding", space, space.withPlanes(rowSource.length, columnSource.length));
		this.rowSource = rowSource;
		this.columnSource = columnSource;
	}

	/**
	 * @param space of the tensors to be padded, real or complex, [..., rows, columns]
	 * @throws IllegalArgumentException if a width is negative, or not smaller than the image for a reflected border
	 */
	public static Padding of(final Space space, final int top, final int bottom, final int left, final int right,
		final Border border)
	{
		space.planes("Padding");
		return new Padding(space, sources(top, bottom, space.size(-2), border), sources(left, right, space.size(-1),
			border));
	}

	/** The same width on all four sides. */
	public static Padding of(final Space space, final int width, final Border border) {
		return of(space, width, width, width, width, border);
	}

	private static int[] sources(final int before, final int after, final int n, final Border border) {
		border.requireWidth("Padding", before, n);
		border.requireWidth("Padding", after, n);
		final int[] sources = new int[before + n + after];
		for (int i = 0; i < sources.length; i++)
			sources[i] = border.source(i - before, n);
		return sources;
	}

	@Override
	protected Tensor forward(final Tensor x) {
		final Tensor y = range().zeros();
		pad(x.real(), y.real());
		if (x.isComplex()) pad(x.imaginary(), y.imaginary());
		return y;
	}

	@Override
	protected Tensor backward(final Tensor y) {
		final Tensor x = domain().zeros();
		fold(y.real(), x.real());
		if (y.isComplex()) fold(y.imaginary(), x.imaginary());
		return x;
	}

	private void pad(final float[] x, final float[] y) {
		final int rows = domain().size(-2);
		final int columns = domain().size(-1);
		for (int row = 0; row < y.length / columnSource.length; row++) {
			final int source = rowSource[row % rowSource.length];
			if (source < 0) continue;
			final int from = (row / rowSource.length * rows + source) * columns;
			final int to = row * columnSource.length;
			for (int c = 0; c < columnSource.length; c++)
				if (columnSource[c] >= 0) y[to + c] = x[from + columnSource[c]];
		}
	}

	private void fold(final float[] y, final float[] x) {
		final int rows = domain().size(-2);
		final int columns = domain().size(-1);
		for (int row = 0; row < y.length / columnSource.length; row++) {
			final int source = rowSource[row % rowSource.length];
			if (source < 0) continue;
			final int to = (row / rowSource.length * rows + source) * columns;
			final int from = row * columnSource.length;
			for (int c = 0; c < columnSource.length; c++)
				if (columnSource[c] >= 0) x[to + columnSource[c]] += y[from + c];
		}
	}
}
