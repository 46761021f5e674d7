package io.github.unrollj.autodiff;

import io.github.unrollj.operator.LinearOperator;

/** Fixed linear operators in a computation. */
public final class Linear {

	private Linear() {}

	/** A x; the gradient is the adjoint's: A^H times the gradient of the result. */
	public static Variable apply(final LinearOperator operator, final Variable x) {
		return Variable.result(operator.apply(x.value()), g -> x.accumulate(operator.adjoint(g)), x);
	}
}
