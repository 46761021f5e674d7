package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.Rows;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

import java.util.Arrays;

/** The vector-Jacobian product of {@link Denoiser}. What the forward pass computed is computed again, not stored. */
final class DenoiserPullback {

	private static final int SIZE = Denoiser.SIZE;
	private static final int TAPS = Denoiser.TAPS;

	/** Numbers in a row, fewer than going forward because there are more rows. */
	private static final int ROW = 256;

	/** Image rows whose kernel gradients are summed at a time. */
	private static final int BLOCK = 8;

	/** Image rows after which the control points' gradients go from single to double precision. */
	private static final int SINGLE = 4 * BLOCK;

	private final Padding padding;
	private final Tensor padded;
	private final Variable c1;
	private final Variable b1;
	private final Variable q;
	private final Variable c2;

	DenoiserPullback(final Padding padding, final Tensor padded, final Variable c1, final Variable b1, final Variable q,
		final Variable c2)
	{
		this.padding = padding;
		this.padded = padded;
		this.c1 = c1;
		this.b1 = b1;
		this.q = q;
		this.c2 = c2;
	}

	/** Adds to the gradients of all inputs, given that of the result. */
	void accumulate(final Variable u, final Variable b2, final Tensor g) {
		final int parts = padded.isComplex() ? 2 : 1;
		final Tensor gradient = padded.zerosLike();
		final Sweep sweep = new Sweep(padding.apply(negative(g)), gradient);
		for (final Strip strip : Strip.cover(g.size(1), parts, ROW))
			sweep.over(strip, parts * strip.width());
		final Tensor bias = b2.value().zerosLike();
		bias.real()[0] = (float) -(KernelSums.sum(g.real()) + (g.isComplex() ? KernelSums.sum(g.imaginary()) : 0));
		b2.accumulate(bias);
		c1.accumulate(sweep.sums1.total(c1.value().shape()));
		c2.accumulate(sweep.sums2.total(c2.value().shape()));
		b1.accumulate(sweep.biasGradient());
		q.accumulate(sweep.pointGradient());
		final Tensor through = padding.adjoint(gradient);
		through.add(g);
		u.accumulate(through);
	}

	private static Tensor negative(final Tensor g) {
		final Tensor negative = g.zerosLike();
		negate(g.real(), negative.real());
		if (g.isComplex()) negate(g.imaginary(), negative.imaginary());
		return negative;
	}

	private static void negate(final float[] a, final float[] b) {
		for (int i = 0; i < a.length; i++)
			b[i] = -a[i];
	}

	/** One walk over the image; all arrays of rows are by row of the block, filter and pixel. */
	private final class Sweep {

		private final int filters = b1.value().count();
		private final int rows = padded.size(0) - SIZE + 1;
		private final ShiftedRows windows = new ShiftedRows(padded, SIZE, false, BLOCK);
		private final ShiftedRows gradientWindows;
		private final SpreadRows spread;
		private final Spline[] splines = Spline.of(q.value());
		private final double[] points = new double[q.value().count()];
		private final KernelSums sums1 = new KernelSums(filters, TAPS, ROW);
		private final KernelSums sums2 = new KernelSums(filters, TAPS, ROW);
		private final float[][] biasSums = new float[filters][ROW];

		private final float[][][] taps = new float[BLOCK][TAPS][];
		private final float[][][] gradientTaps = new float[BLOCK][TAPS][];
		private final float[][][] w = new float[BLOCK][filters][ROW];
		private final float[][][] g = new float[BLOCK][filters][ROW];
		private final float[][] spreadTaps = new float[TAPS][];
		private final float[] position = new float[ROW];

		private Sweep(final Tensor resultGradient, final Tensor gradient) {
			gradientWindows = new ShiftedRows(resultGradient, SIZE, true, BLOCK);
			spread = new SpreadRows(gradient, SIZE, false);
		}

		private void over(final Strip strip, final int n) {
			windows.begin(strip.first(), strip.width());
			gradientWindows.begin(strip.first(), strip.width());
			spread.begin(strip.first(), strip.width());
			for (int top = 0; top < rows; top += BLOCK) {
				Cancellation.check();
				final int count = Math.min(BLOCK, rows - top);
				for (int i = 0; i < count; i++)
					row(i, top + i, n);
				sums1.add(g, taps, count, n);
				sums2.add(w, gradientTaps, count, n);
				if (top % SINGLE == 0 || top + BLOCK >= rows) flush();
			}
			spread.end(rows);
		}

		private void row(final int i, final int y, final int n) {
			windows.at(y, taps[i]);
			gradientWindows.at(y, gradientTaps[i]);
			for (int f = 0; f < filters; f++) {
				Arrays.fill(w[i][f], 0, n, b1.value().real()[f]);
				Arrays.fill(g[i][f], 0, n, 0);
			}
			RowProduct.add(w[i], c1.value().real(), taps[i], n);
			RowProduct.add(g[i], c2.value().real(), gradientTaps[i], n);
			for (int f = 0; f < filters; f++) {
				splines[f].pullback(w[i][f], w[i][f], g[i][f], position, n);
				Rows.add(biasSums[f], g[i][f], n);
			}
			spread.at(y, spreadTaps);
			RowProduct.addTransposed(spreadTaps, c1.value().real(), g[i], n);
		}

		private Tensor biasGradient() {
			final Tensor gradient = b1.value().zerosLike();
			for (int f = 0; f < filters; f++)
				gradient.real()[f] = (float) KernelSums.sum(biasSums[f]);
			return gradient;
		}

		private void flush() {
			for (int f = 0; f < filters; f++)
				splines[f].flush(points, f * q.value().size(1));
		}

		private Tensor pointGradient() {
			final Tensor gradient = q.value().zerosLike();
			for (int i = 0; i < points.length; i++)
				gradient.real()[i] = (float) points[i];
			return gradient;
		}
	}
}
