package io.github.unrollj.proximal;

import io.github.unrollj.autodiff.Broadcast;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * The soft threshold with support selection of LISTA-CPSS (Chen et al. 2018): of every row, the elements above the
 * threshold that are among the largest q percent pass unshrunk, all others are soft-thresholded. The selection itself
 * carries no gradient.
 */
public final class SupportSelection {

	private SupportSelection() {}

	/**
	 * @param x real [..., n]
	 * @param theta one number, not negative
	 * @param percent of each row's n elements, 0 to 100; the number of elements is rounded down, and elements equal to the
	 *          smallest of them pass as well
	 */
	public static Variable shrinkSelecting(final Variable x, final Variable theta, final double percent) {
		if (x.value().isComplex() || x.value().rank() < 1) {
			throw new IllegalArgumentException("shrinkSelecting: rows of real numbers are wanted, not " + x.value());
		}
		if (!(percent >= 0 && percent <= 100)) {
			throw new IllegalArgumentException("shrinkSelecting: percent is " + percent + " and must be 0 to 100");
		}
		Broadcast.scalar("shrinkSelecting", x.value(), theta.value());
		final float threshold = theta.value().item();
		final Tensor y = x.value().zerosLike();
		final int n = x.value().size(-1);
		final int selected = (int) (n * percent / 100);
		final boolean[] passed = new boolean[y.count()];
		final float[] row = new float[n];
		for (int offset = 0; offset < y.count(); offset += n) {
			System.arraycopy(x.value().real(), offset, row, 0, n);
			shrinkRow(row, threshold, selected, passed, offset);
			System.arraycopy(row, 0, y.real(), offset, n);
		}
		return Variable.result(y, g -> {
			theta.accumulate(pullback(x.value(), threshold, passed, g, theta.value().shape()));
			x.accumulate(g);
		}, x, theta);
	}

	private static void shrinkRow(final float[] x, final float theta, final int selected, final boolean[] passed,
		final int offset)
	{
		final float limit = kthLargestModulus(x, selected);
		for (int j = 0; j < x.length; j++) {
			final float modulus = Math.abs(x[j]);
			passed[offset + j] = modulus > theta && modulus >= limit;
			if (!passed[offset + j]) x[j] = Math.max(x[j] - theta, 0) + Math.min(x[j] + theta, 0);
		}
	}

	private static float kthLargestModulus(final float[] x, final int k) {
		if (k < 1) return Float.POSITIVE_INFINITY;
		final float[] moduli = new float[x.length];
		for (int j = 0; j < x.length; j++)
			moduli[j] = Math.abs(x[j]);
		Arrays.sort(moduli);
		return moduli[x.length - k];
	}

	/** Turns g into the gradient of x and returns that of the threshold, which moved only what passed shrunk. */
	private static Tensor pullback(final Tensor x, final float theta, final boolean[] passed, final Tensor g,
		final int[] shape)
	{
		double sum = 0;
		for (int i = 0; i < passed.length; i++) {
			if (passed[i]) continue;
			final float v = x.real()[i];
			if (Math.abs(v) > theta) sum -= Math.signum(v) * g.real()[i];
			else g.real()[i] = 0;
		}
		return Tensor.of(new float[] { (float) sum }, shape);
	}
}
