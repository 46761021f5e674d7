package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/**
 * A linear map A between two spaces of tensors, with its adjoint: Re &lt;A x, y&gt; = Re &lt;x, A^H y&gt; for all x and y.
 * <p>
 * Between a real and a complex space the map is linear over the reals, and the adjoint is with respect to the real
 * inner product. Immutable and thread safe; results are new tensors. {@link ShapedOperator} is the base to extend.
 */
public interface LinearOperator {

	/** What {@link #apply} takes. */
	Space domain();

	/** What {@link #apply} gives. */
	Space range();

	/**
	 * A x.
	 *
	 * @throws IllegalArgumentException naming the operator and both shapes, if x is not of the domain
	 */
	Tensor apply(Tensor x);

	/**
	 * A^H y.
	 *
	 * @throws IllegalArgumentException naming the operator and both shapes, if y is not of the range
	 */
	Tensor adjoint(Tensor y);

	/** The composition A B: B is applied first. Throws if B's range is not this domain. */
	default LinearOperator compose(final LinearOperator b) {
		return new Composition(this, b);
	}

	/** The sum A + B. Throws if the domains or the ranges differ. */
	default LinearOperator plus(final LinearOperator b) {
		return new Sum(this, b);
	}

	/** The operator multiplied by a real factor. */
	default LinearOperator times(final double factor) {
		return new Scaled(this, factor);
	}

	/** A^H as an operator. */
	default LinearOperator adjointView() {
		return new AdjointView(this);
	}
}
