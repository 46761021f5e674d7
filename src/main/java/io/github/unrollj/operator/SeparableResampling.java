package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/** Resampling of every plane along its rows and its columns: Y = R X C', R and C the axes' weights. */
public final class SeparableResampling extends ShapedOperator {

	private final ResamplingWeights rows;
	private final ResamplingWeights columns;

	private SeparableResampling(final ResamplingWeights rows, final ResamplingWeights columns, final Space domain) {
		super("SeparableResampling", domain, domain.withPlanes(rows.outputs(), columns.outputs()));
		this.rows = rows;
		this.columns = columns;
	}

	/** For real images [rows.inputs, columns.inputs]. */
	public static SeparableResampling of(final ResamplingWeights rows, final ResamplingWeights columns) {
		return of(rows, columns, Space.real(rows.inputs(), columns.inputs()));
	}

	/**
	 * @param rows weights that make the rows of the result
	 * @param columns weights that make the columns of the result
	 * @param domain real or complex, [..., rows.inputs, columns.inputs]
	 */
	public static SeparableResampling of(final ResamplingWeights rows, final ResamplingWeights columns,
		final Space domain)
	{
		domain.planes("SeparableResampling");
		if (domain.size(-2) != rows.inputs() || domain.size(-1) != columns.inputs()) {
			throw new IllegalArgumentException("SeparableResampling: weights for " + rows.inputs() + " rows and " + columns
				.inputs() + " columns do not match " + domain);
		}
		return new SeparableResampling(rows, columns, domain);
	}

	@Override
	protected Tensor forward(final Tensor x) {
		return planes(x, range().zeros(), this::resample);
	}

	@Override
	protected Tensor backward(final Tensor y) {
		return planes(y, domain().zeros(), this::resampleBack);
	}

	@FunctionalInterface
	private interface PlaneMap {

		void map(float[] from, float[] to);
	}

	private static Tensor planes(final Tensor x, final Tensor y, final PlaneMap map) {
		final int planes = Space.of(x).planes("SeparableResampling");
		for (int p = 0; p < planes; p++) {
			plane(x.real(), y.real(), p, planes, map);
			if (x.isComplex()) plane(x.imaginary(), y.imaginary(), p, planes, map);
		}
		return y;
	}

	private static void plane(final float[] x, final float[] y, final int p, final int planes, final PlaneMap map) {
		final int n = x.length / planes;
		final float[] from = new float[n];
		System.arraycopy(x, p * n, from, 0, n);
		final float[] to = new float[y.length / planes];
		map.map(from, to);
		System.arraycopy(to, 0, y, p * to.length, to.length);
	}

	// columns are resampled as rows of the transposed plane, because whole rows vectorise

	private void resample(final float[] x, final float[] y) {
		final float[] tall = new float[rows.outputs() * columns.inputs()];
		rows.apply(x, tall, columns.inputs());
		final float[] turned = transpose(tall, rows.outputs(), columns.inputs());
		final float[] result = new float[y.length];
		columns.apply(turned, result, rows.outputs());
		System.arraycopy(transpose(result, columns.outputs(), rows.outputs()), 0, y, 0, y.length);
	}

	private void resampleBack(final float[] y, final float[] x) {
		final float[] turned = transpose(y, rows.outputs(), columns.outputs());
		final float[] wide = new float[columns.inputs() * rows.outputs()];
		columns.adjoint(turned, wide, rows.outputs());
		rows.adjoint(transpose(wide, columns.inputs(), rows.outputs()), x, columns.inputs());
	}

	private static float[] transpose(final float[] x, final int rows, final int columns) {
		final float[] y = new float[x.length];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++)
				y[c * rows + r] = x[r * columns + c];
		}
		return y;
	}
}
