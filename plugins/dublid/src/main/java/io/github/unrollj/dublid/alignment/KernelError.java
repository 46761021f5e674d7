package io.github.unrollj.dublid.alignment;

import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

/** How near an estimated point spread function is to the true one, its shift aside. */
public final class KernelError {

	private KernelError() {}

	/**
	 * Root mean squared error of the kernels, each with sum 1, aligned by the integer shift of largest cross-correlation,
	 * over the larger of the boxes.
	 *
	 * @param kernel real [rows, columns], of odd sizes
	 * @param truth the same; the sizes may differ
	 */
	public static double rmse(final Tensor kernel, final Tensor truth) {
		final int rows = Math.max(kernel.size(0), truth.size(0));
		final int columns = Math.max(kernel.size(1), truth.size(1));
		// with as many zeros around, no kernel wraps around when the other is shifted
		final Tensor a = boxed(kernel, 2 * rows - 1, 2 * columns - 1);
		final Tensor t = boxed(truth, 2 * rows - 1, 2 * columns - 1);
		final Shift shift = Shift.between(a, t, Math.min(rows, columns) - 1);
		final double product = shift.inFirst(a.size(0), a.size(1)).of(a).dot(shift.inSecond(t.size(0), t.size(1)).of(t));
		return Math.sqrt(Math.max(0, a.dot(a) + t.dot(t) - 2 * product) / ((double) rows * columns));
	}

	private static Tensor boxed(final Tensor kernel, final int rows, final int columns) {
		final int down = (rows - kernel.size(0)) / 2;
		final int right = (columns - kernel.size(1)) / 2;
		return Padding.of(Space.of(kernel), down, rows - kernel.size(0) - down, right, columns - kernel.size(1) - right,
			Border.ZERO).apply(Kernels.normalised(kernel));
	}
}
