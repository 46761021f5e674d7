package io.github.unrollj.autodiff;

import io.github.unrollj.linalg.Rows;
import io.github.unrollj.tensor.Tensor;

/** Addition of a real number to a real tensor, or of one number per channel or per column: a bias. */
public final class Shifting {

	private Shifting() {}

	/** x plus one number. */
	public static Variable shift(final Variable x, final Variable bias) {
		return shift(x, bias, Broadcast.scalar("shift", real(x), bias.value()));
	}

	/** x [C, ...] with bias_c added to x_c, c along the leading axis. */
	public static Variable shiftChannels(final Variable x, final Variable biases) {
		return shift(x, biases, Broadcast.channels("shiftChannels", real(x), biases.value()));
	}

	/** x [..., n] with bias_j added to column j. */
	public static Variable shiftColumns(final Variable x, final Variable biases) {
		return shift(x, biases, Broadcast.columns("shiftColumns", real(x), biases.value()));
	}

	private static Tensor real(final Variable x) {
		if (x.value().isComplex()) throw new IllegalArgumentException("shift: a real tensor is wanted, not " + x.value());
		return x.value();
	}

	private static Variable shift(final Variable x, final Variable bias, final Broadcast layout) {
		final Tensor y = x.value().copy();
		final float[] row = new float[layout.rowLength()];
		layout.forEach((offset, length, added) -> {
			System.arraycopy(y.real(), offset, row, 0, length);
			Rows.add(row, added, length);
			System.arraycopy(row, 0, y.real(), offset, length);
		});
		return Variable.result(y, g -> {
			if (bias.isTracked()) {
				bias.accumulate(layout.gradient((offset, length, added, contribution) -> System.arraycopy(g.real(), offset,
					contribution, 0, length)));
			}
			x.accumulate(g);
		}, x, bias);
	}
}
