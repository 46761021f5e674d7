package io.github.unrollj.autodiff;

import io.github.unrollj.linalg.Rows;
import io.github.unrollj.tensor.Tensor;

/** Multiplication of a real or complex tensor by a real number, or by one number per channel or per column. */
public final class Scaling {

	private Scaling() {}

	/** factor x, the factor a constant. */
	public static Variable scale(final Variable x, final double factor) {
		return Variable.result(Elements.scaled(x.value(), (float) factor),
			g -> x.accumulate(Elements.scaled(g, (float) factor)), x);
	}

	/** factor x, the factor one number. */
	public static Variable scale(final Variable x, final Variable factor) {
		return scale(x, factor, Broadcast.scalar("scale", x.value(), factor.value()));
	}

	/** x [C, ...] with x_c multiplied by factor_c, c along the leading axis. */
	public static Variable scaleChannels(final Variable x, final Variable factors) {
		return scale(x, factors, Broadcast.channels("scaleChannels", x.value(), factors.value()));
	}

	/** x [..., n] with column j multiplied by factor_j. */
	public static Variable scaleColumns(final Variable x, final Variable factors) {
		return scale(x, factors, Broadcast.columns("scaleColumns", x.value(), factors.value()));
	}

	private static Variable scale(final Variable x, final Variable factor, final Broadcast layout) {
		return Variable.result(scaled(x.value(), layout), g -> {
			if (factor.isTracked()) {
				final Tensor gradient = gradient(g.real(), x.value().real(), layout);
				if (g.isComplex()) gradient.add(gradient(g.imaginary(), x.value().imaginary(), layout));
				factor.accumulate(gradient);
			}
			if (x.isTracked()) x.accumulate(scaled(g, layout));
		}, x, factor);
	}

	private static Tensor scaled(final Tensor x, final Broadcast layout) {
		final Tensor y = x.zerosLike();
		scale(x.real(), y.real(), layout);
		if (x.isComplex()) scale(x.imaginary(), y.imaginary(), layout);
		return y;
	}

	private static void scale(final float[] x, final float[] y, final Broadcast layout) {
		final float[] row = new float[layout.rowLength()];
		layout.forEach((offset, length, factor) -> {
			System.arraycopy(x, offset, row, 0, length);
			Rows.multiply(row, factor, length);
			System.arraycopy(row, 0, y, offset, length);
		});
	}

	private static Tensor gradient(final float[] g, final float[] x, final Broadcast layout) {
		final float[] row = new float[layout.rowLength()];
		return layout.gradient((offset, length, factor, contribution) -> {
			System.arraycopy(g, offset, contribution, 0, length);
			System.arraycopy(x, offset, row, 0, length);
			Rows.multiply(contribution, row, length);
		});
	}
}
