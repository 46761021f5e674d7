package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.List;

/**
 * The C, Z and M layers of a stage of the basic network, and what the next X layer makes of their result, in one pass over
 * the image: c_l = D_l * x, z_l = PLF(c_l + beta_l), beta_l + eta_l (c_l - z_l), sum_l rho_l H_l^T (z_l - beta_l).
 *
 * @param right the last of these, the right side of the next X layer's equations, [rows, columns]
 * @param dual the new scaled multipliers beta, [8, rows, columns], or null if they were not wanted
 */
record BasicStage(Variable right, Variable dual) {

	/** Numbers in a row: rows of all filters and taps stay in the second-level cache. */
	private static final int ROW = 512;

	/**
	 * @param x the image, real or complex [rows, columns]
	 * @param dual beta, like x with a leading axis of 8, or null for zero
	 * @param filters of D, real [8, 9]
	 * @param q control points of the nonlinearity, real [8, N]
	 * @param eta step of the multipliers, real [8]
	 * @param weighted rho_l H_l of the next X layer, real [8, 9]
	 * @param last whether the new multipliers are not wanted
	 * @param workers who divide the rows among them; the result does not depend on their number
	 */
	static BasicStage of(final Variable x, final Variable dual, final Variable filters, final Variable q,
		final Variable eta, final Variable weighted, final boolean last, final Workers workers)
	{
		final Padding padding = Padding.of(Space.of(x.value()), DctAtoms.SIZE / 2, Border.CIRCULAR);
		final Tensor padded = padding.apply(x.value());
		final Tensor beta = dual == null ? null : dual.value();
		final Tensor next = last ? null : planes(x.value());
		final Tensor right = padding.adjoint(forward(padded, beta, filters.value(), q.value(), eta.value(), weighted
			.value(), next, workers));
		final Variable[] inputs = dual == null ? new Variable[] { x, filters, q, eta, weighted } : new Variable[] { x,
			filters, q, eta, weighted, dual };
		final BasicStagePullback pullback = new BasicStagePullback(padding, padded, x, dual, filters, q, eta, weighted);
		if (last) return new BasicStage(Variable.result(right, g -> pullback.accumulate(null, g), inputs), null);
		// the gradient with respect to the second result waits for that with respect to the first
		final Tensor[] gradient = new Tensor[1];
		final Variable newDual = Variable.result(next, g -> pullback.accumulate(g, gradient[0]), inputs);
		return new BasicStage(Variable.result(right, g -> gradient[0] = g, newDual), newDual);
	}

	private static Tensor planes(final Tensor x) {
		final int[] shape = { DctAtoms.COUNT, x.size(0), x.size(1) };
		return x.isComplex() ? Tensor.complexZeros(shape) : Tensor.zeros(shape);
	}

	/** Fills {@code next}, unless it is null, and returns the padded right side. */
	private static Tensor forward(final Tensor padded, final Tensor beta, final Tensor filters, final Tensor q,
		final Tensor eta, final Tensor weighted, final Tensor next, final Workers workers)
	{
		final Tensor sum = padded.zerosLike();
		final List<Band> bands = Band.cover(padded.size(0), workers.threads());
		workers.forEach(bands.size(), i -> forward(padded, beta, filters, q, eta, weighted, next, bands.get(i), sum));
		return sum;
	}

	/** Fills a band. */
	private static void forward(final Tensor padded, final Tensor beta, final Tensor filters, final Tensor q,
		final Tensor eta, final Tensor weighted, final Tensor next, final Band band, final Tensor sum)
	{
		final int begin = band.firstImageRow(DctAtoms.SIZE);
		final int end = band.endImageRow(DctAtoms.SIZE, padded.size(0));
		final int columns = padded.size(1) - DctAtoms.SIZE + 1;
		final int parts = padded.isComplex() ? 2 : 1;
		final ShiftedRows windows = new ShiftedRows(padded, DctAtoms.SIZE, true, 1);
		final SpreadRows spread = new SpreadRows(sum, DctAtoms.SIZE, true);
		final Spline[] splines = Spline.of(q);
		final float[][] taps = new float[DctAtoms.SIZE * DctAtoms.SIZE][];
		for (final Strip strip : Strip.cover(columns, parts, ROW)) {
			final int n = parts * strip.width();
			final float[][] c = new float[DctAtoms.COUNT][n];
			final float[][] z = new float[DctAtoms.COUNT][n];
			final float[] b = new float[n];
			final float[] position = new float[n];
			windows.begin(strip.first(), strip.width(), begin);
			spread.begin(strip.first(), strip.width(), band);
			for (int y = begin; y < end; y++) {
				Cancellation.check();
				windows.at(y, taps);
				for (int l = 0; l < DctAtoms.COUNT; l++)
					Arrays.fill(c[l], 0);
				RowProduct.add(c, filters.real(), taps, n);
				for (int l = 0; l < DctAtoms.COUNT; l++) {
					if (beta != null) new Planes(beta).read(l, y, strip, b);
					else Arrays.fill(b, 0);
					sum(c[l], b, z[l], n);
					splines[l].apply(z[l], z[l], position, n);
					update(c[l], b, z[l], eta.real()[l], n);
					if (next != null && band.contains(y)) new Planes(next).write(b, l, y, strip);
				}
				spread.at(y, taps);
				RowProduct.addTransposed(taps, weighted.real(), z, n);
			}
			spread.end(end);
		}
	}

	static void sum(final float[] a, final float[] b, final float[] sum, final int n) {
		for (int j = 0; j < n; j++)
			sum[j] = a[j] + b[j];
	}

	/** beta becomes beta + eta (c - z), and z becomes z - beta. */
	private static void update(final float[] c, final float[] beta, final float[] z, final float eta, final int n) {
		for (int j = 0; j < n; j++) {
			final float moved = Math.fma(eta, c[j] - z[j], beta[j]);
			beta[j] = moved;
			z[j] -= moved;
		}
	}
}
