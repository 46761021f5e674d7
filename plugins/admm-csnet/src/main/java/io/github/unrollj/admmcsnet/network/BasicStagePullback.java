package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.Rows;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

import java.util.Arrays;
import java.util.List;

/** The vector-Jacobian product of {@link BasicStage}. What the forward pass computed is computed again, not stored. */
final class BasicStagePullback {

	private static final int SIZE = DctAtoms.SIZE;
	private static final int TAPS = SIZE * SIZE;
	private static final int FILTERS = DctAtoms.COUNT;

	/** Numbers in a row, fewer than going forward because there are more rows. */
	private static final int ROW = 256;

	/** Image rows whose kernel gradients are summed at a time. */
	private static final int BLOCK = 8;

	/** Image rows after which the control points' gradients go from single to double precision. */
	private static final int SINGLE = 4 * BLOCK;

	private final Padding padding;
	private final Tensor padded;
	private final Variable x;
	private final Variable dual;
	private final Variable filters;
	private final Variable q;
	private final Variable eta;
	private final Variable weighted;

	BasicStagePullback(final Padding padding, final Tensor padded, final Variable x, final Variable dual,
		final Variable filters, final Variable q, final Variable eta, final Variable weighted)
	{
		this.padding = padding;
		this.padded = padded;
		this.x = x;
		this.dual = dual;
		this.filters = filters;
		this.q = q;
		this.eta = eta;
		this.weighted = weighted;
	}

	/**
	 * @param dualGradient with respect to the new multipliers, or null for zero
	 * @param rightGradient with respect to the right side
	 */
	void accumulate(final Tensor dualGradient, final Tensor rightGradient) {
		final int parts = padded.isComplex() ? 2 : 1;
		final Tensor gradient = padded.zerosLike();
		final Sweep sweep = new Sweep(dualGradient, padding.apply(rightGradient), gradient);
		for (final Strip strip : Strip.cover(rightGradient.size(1), parts, ROW))
			sweep.over(strip, parts * strip.width());
		x.accumulate(padding.adjoint(gradient));
		filters.accumulate(sweep.filterSums.total(filters.value().shape()));
		weighted.accumulate(sweep.weightedSums.total(weighted.value().shape()));
		final Tensor stepGradient = eta.value().zerosLike();
		for (int l = 0; l < FILTERS; l++)
			stepGradient.real()[l] = (float) KernelSums.sum(sweep.stepSums[l]);
		eta.accumulate(stepGradient);
		q.accumulate(sweep.pointGradient(q.value()));
		if (dual != null) dual.accumulate(sweep.dualResult);
	}

	/** One walk over the image; all arrays of rows are by row of the block, filter and pixel. */
	private final class Sweep {

		private final Planes beta = dual == null ? null : new Planes(dual.value());
		private final Planes newDualGradient;
		private final Tensor dualResult = dual == null ? null : dual.value().zerosLike();
		private final Planes dualGradient = dual == null ? null : new Planes(dualResult);
		private final ShiftedRows windows;
		private final ShiftedRows gradientWindows;
		private final SpreadRows spread;
		private final Spline[] splines = Spline.of(q.value());
		private final double[] points = new double[q.value().count()];
		private final KernelSums filterSums = new KernelSums(FILTERS, TAPS, ROW);
		private final KernelSums weightedSums = new KernelSums(FILTERS, TAPS, ROW);
		private final float[][] stepSums = new float[FILTERS][ROW];
		private final int rows;

		private final float[][][] taps = new float[BLOCK][TAPS][];
		private final float[][][] gradientTaps = new float[BLOCK][TAPS][];
		private final float[][][] c = new float[BLOCK][FILTERS][ROW];
		private final float[][][] z = new float[BLOCK][FILTERS][ROW];
		private final float[][] spreadTaps = new float[TAPS][];
		private final float[][] g = new float[FILTERS][ROW];
		private final float[] b = new float[ROW];
		private final float[] total = new float[ROW];
		private final float[] position = new float[ROW];

		private Sweep(final Tensor newDualGradient, final Tensor rightGradient, final Tensor gradient) {
			this.newDualGradient = newDualGradient == null ? null : new Planes(newDualGradient);
			windows = new ShiftedRows(padded, SIZE, true, BLOCK);
			gradientWindows = new ShiftedRows(rightGradient, SIZE, true, BLOCK);
			spread = new SpreadRows(gradient, SIZE, true);
			rows = padded.size(0) - SIZE + 1;
		}

		private void over(final Strip strip, final int n) {
			windows.begin(strip.first(), strip.width());
			gradientWindows.begin(strip.first(), strip.width());
			spread.begin(strip.first(), strip.width());
			for (int top = 0; top < rows; top += BLOCK) {
				Cancellation.check();
				final int count = Math.min(BLOCK, rows - top);
				for (int i = 0; i < count; i++)
					row(i, top + i, strip, n);
				filterSums.add(c, taps, count, n);
				weightedSums.add(z, gradientTaps, count, n);
				if (top % SINGLE == 0 || top + BLOCK >= rows) flush();
			}
			spread.end(rows);
		}

		/** Leaves the gradient of c in c, and z - beta in z. */
		private void row(final int i, final int y, final Strip strip, final int n) {
			windows.at(y, taps[i]);
			gradientWindows.at(y, gradientTaps[i]);
			for (final float[][] fresh : List.of(c[i], g))
				for (final float[] row : fresh)
					Arrays.fill(row, 0, n, 0);
			RowProduct.add(c[i], filters.value().real(), taps[i], n);
			RowProduct.add(g, weighted.value().real(), gradientTaps[i], n);
			for (int l = 0; l < FILTERS; l++)
				filter(l, y, strip, c[i][l], z[i][l], g[l], n);
			spread.at(y, spreadTaps);
			RowProduct.addTransposed(spreadTaps, filters.value().real(), c[i], n);
		}

		private void filter(final int l, final int y, final Strip strip, final float[] c, final float[] z, final float[] g,
			final int n)
		{
			final float step = eta.value().real()[l];
			if (beta != null) beta.read(l, y, strip, b);
			else Arrays.fill(b, 0, n, 0);
			if (newDualGradient != null) newDualGradient.read(l, y, strip, total);
			else Arrays.fill(total, 0, n, 0);
			throughUpdate(total, g, step, n);
			BasicStage.sum(c, b, z, n);
			splines[l].pullback(z, z, g, position, n);
			// from here on: c - z in c, z - beta in z, then the gradient of c in c and that of the old beta in total
			difference(c, z, b, step, n);
			Rows.addProduct(stepSums[l], total, c, n);
			combine(c, total, g, step, n);
			if (dualGradient != null) dualGradient.write(total, l, y, strip);
		}

		private void flush() {
			for (int l = 0; l < FILTERS; l++)
				splines[l].flush(points, l * q.value().size(1));
		}

		private Tensor pointGradient(final Tensor q) {
			final Tensor gradient = q.zerosLike();
			for (int i = 0; i < points.length; i++)
				gradient.real()[i] = (float) points[i];
			return gradient;
		}
	}

	/** From gradients of the new beta and of z - beta: all of the new beta's in total, all of z's in g. */
	private static void throughUpdate(final float[] total, final float[] g, final float step, final int n) {
		for (int j = 0; j < n; j++) {
			final float t = total[j] - g[j];
			total[j] = t;
			g[j] = Math.fma(-step, t, g[j]);
		}
	}

	private static void difference(final float[] c, final float[] z, final float[] b, final float step, final int n) {
		for (int j = 0; j < n; j++) {
			final float d = c[j] - z[j];
			c[j] = d;
			z[j] -= Math.fma(step, d, b[j]);
		}
	}

	private static void combine(final float[] c, final float[] total, final float[] g, final float step, final int n) {
		for (int j = 0; j < n; j++) {
			final float t = total[j];
			c[j] = Math.fma(step, t, g[j]);
			total[j] = t + g[j];
		}
	}
}
