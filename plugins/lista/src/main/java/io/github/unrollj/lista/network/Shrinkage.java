package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.DenseProduct;
import io.github.unrollj.linalg.Transpose;
import io.github.unrollj.tensor.Tensor;

/** The iteration itself on codes [atoms, windows], with unit thresholds: h1(v) = sign(v) max(|v| - 1, 0). */
final class Shrinkage {

	private static final float ONE_OVER_SMALLEST = 1 << 23;

	private Shrinkage() {}

	/** h1(a) */
	static Variable shrink(final Variable a) {
		final float[] z = a.value().real().clone();
		shrink(z);
		return Variable.result(Tensor.of(z, a.value().shape()), gradient -> {
			mask(gradient.real(), z);
			a.accumulate(gradient);
		}, a);
	}

	/**
	 * h1(z S + a), rows of the products being the windows: one iteration.
	 *
	 * @param z codes [atoms, windows]
	 * @param s [atoms, atoms]
	 * @param a [atoms, windows]
	 */
	static Variable iterate(final Variable z, final Variable s, final Variable a) {
		final int atoms = z.value().size(0);
		final int count = z.value().size(1);
		final float[] next = a.value().real().clone();
		DenseProduct.best().transposeMultiply(s.value().real(), z.value().real(), next, atoms, atoms, count);
		shrink(next);
		return Variable.result(Tensor.of(next, atoms, count), gradient -> {
			final float[] g = gradient.real();
			mask(g, next);
			if (s.isTracked()) {
				final Tensor ds = s.value().zerosLike();
				DenseProduct.best().multiply(z.value().real(), Transpose.of(g, atoms, count), ds.real(), atoms, count, atoms);
				s.accumulate(ds);
			}
			final Tensor dz = z.value().zerosLike();
			DenseProduct.best().multiply(s.value().real(), g, dz.real(), atoms, atoms, count);
			z.accumulate(dz);
			a.accumulate(gradient);
		}, z, s, a);
	}

	private static void shrink(final float[] v) {
		for (int j = 0; j < v.length; j++)
			v[j] -= Math.max(-1, Math.min(1, v[j]));
	}

	/**
	 * The threshold's derivative is 1 where the code survived and 0 elsewhere. A comparison would be a branch that is
	 * mispredicted half of the time; what survives is at least 2^-23, the distance from 1 to the next larger float.
	 */
	private static void mask(final float[] gradient, final float[] z) {
		for (int j = 0; j < z.length; j++)
			gradient[j] *= Math.min(1, Math.abs(z[j]) * ONE_OVER_SMALLEST);
	}
}
