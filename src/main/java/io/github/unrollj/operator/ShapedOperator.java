package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

/** An operator that checks what it is given and then calls its kernel. */
public abstract class ShapedOperator implements LinearOperator {

	private final String name;
	private final Space domain;
	private final Space range;

	/** @param name as messages are to call the operator */
	protected ShapedOperator(final String name, final Space domain, final Space range) {
		this.name = name;
		this.domain = domain;
		this.range = range;
	}

	@Override
	public final Space domain() {
		return domain;
	}

	@Override
	public final Space range() {
		return range;
	}

	@Override
	public final Tensor apply(final Tensor x) {
		if (!domain.contains(x)) throw new IllegalArgumentException(this + " cannot be applied to " + x);
		Cancellation.check();
		return forward(x);
	}

	@Override
	public final Tensor adjoint(final Tensor y) {
		if (!range.contains(y)) throw new IllegalArgumentException("The adjoint of " + this + " cannot be applied to " + y);
		Cancellation.check();
		return backward(y);
	}

	/** A x for an x of the domain, which it must not change; a new tensor of the range. */
	protected abstract Tensor forward(Tensor x);

	/** A^H y for a y of the range, which it must not change; a new tensor of the domain. */
	protected abstract Tensor backward(Tensor y);

	@Override
	public String toString() {
		return name + " " + domain + " -> " + range;
	}
}
