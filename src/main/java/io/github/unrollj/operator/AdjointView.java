package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/** A^H as an operator. */
final class AdjointView extends ShapedOperator {

	private final LinearOperator a;

	AdjointView(final LinearOperator a) {
		super("adjoint of (" + a + ")", a.range(), a.domain());
		this.a = a;
	}

	@Override
	protected Tensor forward(final Tensor x) {
		return a.adjoint(x);
	}

	@Override
	protected Tensor backward(final Tensor y) {
		return a.apply(y);
	}

	@Override
	public LinearOperator adjointView() {
		return a;
	}
}
