package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/** Resampling of every plane along its rows and its columns: Y = R X C', R and C the axes' weights. */
public final class SeparableResampling extends ShapedOperator {

	private final ResamplingWeights rows;
	private final ResamplingWeights columns;
	private final ResamplingWeights rowsBack;
	private final ResamplingWeights columnsBack;

	private SeparableResampling(final ResamplingWeights rows, final ResamplingWeights columns, final Space domain) {
		super("SeparableResampling", domain, domain.withPlanes(rows.outputs(), columns.outputs()));
		this.rows = rows;
		this.columns = columns;
		this.rowsBack = rows.transpose();
		this.columnsBack = columns.transpose();
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
		return resample(x, range().zeros(), rows, columns);
	}

	@Override
	protected Tensor backward(final Tensor y) {
		return resample(y, domain().zeros(), rowsBack, columnsBack);
	}

	private static Tensor resample(final Tensor x, final Tensor y, final ResamplingWeights rows,
		final ResamplingWeights columns)
	{
		resample(x.real(), y.real(), rows, columns);
		if (x.isComplex()) resample(x.imaginary(), y.imaginary(), rows, columns);
		return y;
	}

	private static void resample(final float[] x, final float[] y, final ResamplingWeights rows,
		final ResamplingWeights columns)
	{
		final int from = rows.inputs() * columns.inputs();
		final int to = rows.outputs() * columns.outputs();
		if (to == 0) return;
		for (int p = 0; p < y.length / to; p++) {
			final float[][] plane = RowArrays.split(x, p * from, rows.inputs(), columns.inputs());
			// the pass that makes the plane smaller comes first, the one that makes it larger last: less to transpose
			final float[][] result = rows.outputs() < rows.inputs() ? alongRows(columns, rows.apply(plane)) : rows.apply(
				alongRows(columns, plane));
			RowArrays.join(result, y, p * to);
		}
	}

	private static float[][] alongRows(final ResamplingWeights weights, final float[][] rows) {
		return RowArrays.transpose(weights.apply(RowArrays.transpose(rows)));
	}
}
