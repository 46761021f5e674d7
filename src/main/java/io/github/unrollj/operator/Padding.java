package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/** Continues planes beyond their borders; the adjoint adds what lies outside onto the pixels it came from. */
public final class Padding extends ShapedOperator {

	private final int[] rowSource;
	private final int[] columnSource;
	private final int left;

	private Padding(final Space space, final int[] rowSource, final int[] columnSource, final int left) {
		super("Padding", space, space.withPlanes(rowSource.length, columnSource.length));
		this.rowSource = rowSource;
		this.columnSource = columnSource;
		this.left = left;
	}

	/**
	 * @param space of the tensors to be padded, real or complex, [..., rows, columns]
	 * @throws IllegalArgumentException if a width is negative
	 */
	public static Padding of(final Space space, final int top, final int bottom, final int left, final int right,
		final Border border)
	{
		space.planes("Padding");
		return new Padding(space, sources(top, bottom, space.size(-2), border), sources(left, right, space.size(-1),
			border), left);
	}

	/** The same width on all four sides. */
	public static Padding of(final Space space, final int width, final Border border) {
		return of(space, width, width, width, width, border);
	}

	private static int[] sources(final int before, final int after, final int n, final Border border) {
		if (before < 0 || after < 0) {
			throw new IllegalArgumentException("Padding: the border width " + Math.min(before, after) + " is negative");
		}
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

	@FunctionalInterface
	private interface RowPair {

		/** Where a row of the image and a padded row that it is continued to begin. */
		void at(int inner, int outer);
	}

	private void forEachRow(final int count, final RowPair pair) {
		final int rows = domain().size(-2);
		final int columns = domain().size(-1);
		for (int row = 0; row < count; row++) {
			final int source = rowSource[row % rowSource.length];
			if (source >= 0) pair.at((row / rowSource.length * rows + source) * columns, row * columnSource.length);
		}
	}

	private void pad(final float[] x, final float[] y) {
		final int end = left + domain().size(-1);
		forEachRow(y.length / columnSource.length, (inner, outer) -> {
			System.arraycopy(x, inner, y, outer + left, end - left);
			continueRow(x, inner, y, outer, 0, left);
			continueRow(x, inner, y, outer, end, columnSource.length);
		});
	}

	private void continueRow(final float[] x, final int inner, final float[] y, final int outer, final int from,
		final int to)
	{
		for (int c = from; c < to; c++)
			if (columnSource[c] >= 0) y[outer + c] = x[inner + columnSource[c]];
	}

	private void fold(final float[] y, final float[] x) {
		forEachRow(y.length / columnSource.length, (inner, outer) -> {
			for (int c = 0; c < columnSource.length; c++)
				if (columnSource[c] >= 0) x[inner + columnSource[c]] += y[outer + c];
		});
	}
}
