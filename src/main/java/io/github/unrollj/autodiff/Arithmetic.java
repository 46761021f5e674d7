package io.github.unrollj.autodiff;

import io.github.unrollj.tensor.Tensor;

/** Sums, products and quotients of tensors of one shape, element by element. */
public final class Arithmetic {

	private Arithmetic() {}

	/** a + b, both real or both complex. */
	public static Variable add(final Variable a, final Variable b) {
		final Tensor sum = a.value().copy();
		sum.add(b.value());
		return Variable.result(sum, g -> {
			if (a.isTracked()) a.accumulate(b.isTracked() ? g.copy() : g);
			b.accumulate(g);
		}, a, b);
	}

	/** a - b, both real or both complex. */
	public static Variable subtract(final Variable a, final Variable b) {
		a.value().requireSameShape("subtract", b.value());
		final Tensor difference = Elements.negative(b.value());
		difference.add(a.value());
		return Variable.result(difference, g -> {
			if (b.isTracked()) b.accumulate(Elements.negative(g));
			a.accumulate(g);
		}, a, b);
	}

	/** a b; a real factor may meet a complex one. */
	public static Variable multiply(final Variable a, final Variable b) {
		Elements.requireSameSizes("multiply", a.value(), b.value());
		return Variable.result(Elements.product(a.value(), b.value()), g -> {
			if (a.isTracked()) a.accumulate(Elements.productWithConjugate(g, b.value(), a.value().isComplex()));
			if (b.isTracked()) b.accumulate(Elements.productWithConjugate(g, a.value(), b.value().isComplex()));
		}, a, b);
	}

	/**
	 * a / b for a real b, and 0 where b is 0: the guarded division of a diagonal solve.
	 *
	 * @param a real or complex
	 * @param b real, of a's shape
	 */
	public static Variable divide(final Variable a, final Variable b) {
		Elements.requireSameSizes("divide", a.value(), b.value());
		if (b.value().isComplex()) throw new IllegalArgumentException("divide: the divisor is real, not " + b.value());
		final Tensor inverse = Elements.guardedInverse(b.value());
		final Tensor quotient = Elements.product(a.value(), inverse);
		return Variable.result(quotient, g -> {
			final Tensor scaled = Elements.product(g, inverse);
			if (b.isTracked()) b.accumulate(Elements.negative(Elements.productWithConjugate(scaled, quotient, false)));
			a.accumulate(scaled);
		}, a, b);
	}

	/** |x|^2, real, of an x real or complex. */
	public static Variable squaredModulus(final Variable x) {
		final Tensor square = Elements.productWithConjugate(x.value(), x.value(), false);
		return Variable.result(square, g -> {
			final Tensor gradient = Elements.product(x.value(), g);
			gradient.add(gradient);
			x.accumulate(gradient);
		}, x);
	}
}
