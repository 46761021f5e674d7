package io.github.unrollj.autodiff;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/** Real scalars of tensors: sums, means and errors, summed in double precision. */
public final class Reductions {

	private Reductions() {}

	/** Sum of the elements of a real tensor. */
	public static Variable sum(final Variable x) {
		if (x.value().isComplex()) throw new IllegalArgumentException("sum: a real tensor is wanted, not " + x.value());
		double sum = 0;
		for (final float v : x.value().real())
			sum += v;
		return Variable.result(Tensor.scalar((float) sum), g -> {
			final Tensor gradient = x.value().zerosLike();
			Arrays.fill(gradient.real(), g.item());
			x.accumulate(gradient);
		}, x);
	}

	/** Mean of the elements of a real tensor. */
	public static Variable mean(final Variable x) {
		return Scaling.scale(sum(x), 1.0 / x.value().count());
	}

	/** Mean over the elements (a complex one counts once) of |x - target|^2. */
	public static Variable meanSquareError(final Variable x, final Tensor target) {
		final Tensor error = difference(x, target);
		final double count = error.count();
		return Variable.result(Tensor.scalar((float) (error.dot(error) / count)),
			g -> x.accumulate(Elements.scaled(error, (float) (2 * g.item() / count))), x);
	}

	/** Euclidean norm of all elements, real or complex; its gradient at 0 is 0. */
	public static Variable norm(final Variable x) {
		return norm(x, x.value(), 1);
	}

	/**
	 * ||x - target|| / ||target||, Euclidean norms over all elements: the relative error that MRI papers call NMSE.
	 *
	 * @throws IllegalArgumentException if the target is 0
	 */
	public static Variable relativeError(final Variable x, final Tensor target) {
		final double size = target.norm();
		if (size == 0) throw new IllegalArgumentException("relativeError: the target " + target + " is zero everywhere");
		return norm(x, difference(x, target), 1 / size);
	}

	/** factor ||vector||, where the vector is x minus a constant. */
	private static Variable norm(final Variable x, final Tensor vector, final double factor) {
		final double norm = vector.norm();
		return Variable.result(Tensor.scalar((float) (factor * norm)), g -> {
			final double slope = norm == 0 ? 0 : g.item() * factor / norm;
			x.accumulate(Elements.scaled(vector, (float) slope));
		}, x);
	}

	private static Tensor difference(final Variable x, final Tensor target) {
		x.value().requireSameShape("error", target);
		final Tensor error = Elements.negative(target);
		error.add(x.value());
		return error;
	}
}
