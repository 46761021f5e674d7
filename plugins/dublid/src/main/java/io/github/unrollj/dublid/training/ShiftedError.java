package io.github.unrollj.dublid.training;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.alignment.Shift;
import io.github.unrollj.tensor.Tensor;

/** Mean squared errors of aligned planes. The shift is found beforehand and a constant for the gradient. */
public final class ShiftedError {

	private ShiftedError() {}

	/**
	 * Of images: the mean of (a(p + shift) - t(p))^2 over the pixels p where both exist.
	 *
	 * @param a real [rows, columns]
	 * @param t the same
	 */
	public static Variable ofImages(final Variable a, final Tensor t, final Shift shift) {
		return of(a, t, shift, false);
	}

	/** Of kernels: the same over all pixels p of t; a is 0 outside its box. */
	public static Variable ofKernels(final Variable a, final Tensor t, final Shift shift) {
		return of(a, t, shift, true);
	}

	private static Variable of(final Variable a, final Tensor t, final Shift shift, final boolean outside) {
		a.value().requireSameShape("ShiftedError", t);
		final int columns = t.size(1);
		final int move = shift.down() * columns + shift.right();
		final int firstRow = Math.max(0, -shift.down());
		final int firstColumn = Math.max(0, -shift.right());
		final int rows = Math.max(0, t.size(0) - Math.abs(shift.down()));
		final int across = Math.max(0, columns - Math.abs(shift.right()));
		final Tensor error = a.value().zerosLike();
		double sum = 0;
		double seen = 0;
		for (int r = firstRow; r < firstRow + rows; r++) {
			for (int i = r * columns + firstColumn; i < r * columns + firstColumn + across; i++) {
				final float wanted = t.real()[i];
				final float difference = a.value().real()[i + move] - wanted;
				error.real()[i + move] = difference;
				sum += (double) difference * difference;
				seen += (double) wanted * wanted;
			}
		}
		if (outside) sum += Math.max(0, t.dot(t) - seen);
		final double count = outside ? t.count() : (double) rows * across;
		return Variable.result(Tensor.scalar((float) (sum / count)), g -> a.accumulate(scaled(error, (float) (2 * g.item() /
			count))), a);
	}

	private static Tensor scaled(final Tensor error, final float factor) {
		final Tensor gradient = error.copy();
		final float[] values = gradient.real();
		for (int i = 0; i < values.length; i++)
			values[i] *= factor;
		return gradient;
	}
}
