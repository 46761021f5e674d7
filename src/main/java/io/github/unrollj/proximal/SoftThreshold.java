package io.github.unrollj.proximal;

import io.github.unrollj.autodiff.Broadcast;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

/**
 * The proximal map of theta ||x||_1: sign(x) max(|x| - theta, 0). For complex x the modulus shrinks and the phase stays,
 * x max(1 - theta / |x|, 0). The threshold is not negative: one number, or one per channel or per column.
 */
public final class SoftThreshold {

	private SoftThreshold() {}

	/** The same threshold for all elements. */
	public static Variable shrink(final Variable x, final Variable theta) {
		return shrink(x, theta, Broadcast.scalar("shrink", x.value(), theta.value()));
	}

	/** x [C, ...] with threshold theta_c for x_c, c along the leading axis. */
	public static Variable shrinkChannels(final Variable x, final Variable thetas) {
		return shrink(x, thetas, Broadcast.channels("shrinkChannels", x.value(), thetas.value()));
	}

	/** x [..., n] with threshold theta_j for column j. */
	public static Variable shrinkColumns(final Variable x, final Variable thetas) {
		return shrink(x, thetas, Broadcast.columns("shrinkColumns", x.value(), thetas.value()));
	}

	private static Variable shrink(final Variable x, final Variable theta, final Broadcast layout) {
		return x.value().isComplex() ? ModulusShrinkage.shrink(x, theta, layout) : shrinkReal(x, theta, layout);
	}

	private static Variable shrinkReal(final Variable x, final Variable theta, final Broadcast layout) {
		final Tensor y = x.value().zerosLike();
		final float[] row = new float[layout.rowLength()];
		layout.forEach((offset, length, threshold) -> {
			System.arraycopy(x.value().real(), offset, row, 0, length);
			shrinkRow(row, threshold, length);
			System.arraycopy(row, 0, y.real(), offset, length);
		});
		return Variable.result(y, g -> {
			final float[] result = new float[layout.rowLength()];
			final Tensor gradient = layout.gradient((offset, length, threshold, contribution) -> {
				System.arraycopy(g.real(), offset, row, 0, length);
				System.arraycopy(y.real(), offset, result, 0, length);
				pullbackRow(result, row, contribution, length);
				System.arraycopy(row, 0, g.real(), offset, length);
			});
			x.accumulate(g);
			theta.accumulate(gradient);
		}, x, theta);
	}

	static void shrinkRow(final float[] x, final float[] theta, final int length) {
		for (int j = 0; j < length; j++)
			x[j] = Math.max(x[j] - theta[j], 0) + Math.min(x[j] + theta[j], 0);
	}

	/** The result's sign says what passed and how the threshold moved it; min and max find it without a branch. */
	private static void pullbackRow(final float[] y, final float[] g, final float[] gTheta, final int length) {
		for (int j = 0; j < length; j++) {
			final float sign = Math.max(-1, Math.min(1, 1e38f * y[j]));
			gTheta[j] = -sign * g[j];
			g[j] *= Math.abs(sign);
		}
	}
}
