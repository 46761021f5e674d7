package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/** A B: first B, then A. */
final class Composition extends ShapedOperator {

	private final LinearOperator a;
	private final LinearOperator b;

	Composition(final LinearOperator a, final LinearOperator b) {
		super("(" + a + ") after (" + b + ")", b.domain(), a.range());
		if (!a.domain().equals(b.range())) throw new IllegalArgumentException(a + " cannot follow " + b);
		this.a = a;
		this.b = b;
	}

	@Override
	protected Tensor forward(final Tensor x) {
		return a.apply(b.apply(x));
	}

	@Override
	protected Tensor backward(final Tensor y) {
		return b.adjoint(a.adjoint(y));
	}
}
