package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/** A + B. */
final class Sum extends ShapedOperator {

	private final LinearOperator a;
	private final LinearOperator b;

	Sum(final LinearOperator a, final LinearOperator b) {
		super("(" + a + ") plus (" + b + ")", a.domain(), a.range());
		if (!a.domain().equals(b.domain()) || !a.range().equals(b.range())) {
			throw new IllegalArgumentException(a + " cannot be added to " + b);
		}
		this.a = a;
		this.b = b;
	}

	@Override
	protected Tensor forward(final Tensor x) {
		final Tensor y = a.apply(x);
		y.add(b.apply(x));
		return y;
	}

	@Override
	protected Tensor backward(final Tensor y) {
		final Tensor x = a.adjoint(y);
		x.add(b.adjoint(y));
		return x;
	}
}
