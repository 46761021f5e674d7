package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/** A multiplied by a real number. */
final class Scaled extends ShapedOperator {

	private final LinearOperator a;
	private final float factor;

	Scaled(final LinearOperator a, final double factor) {
		super(factor + " times (" + a + ")", a.domain(), a.range());
		this.a = a;
		this.factor = (float) factor;
	}

	@Override
	protected Tensor forward(final Tensor x) {
		return scale(a.apply(x));
	}

	@Override
	protected Tensor backward(final Tensor y) {
		return scale(a.adjoint(y));
	}

	private Tensor scale(final Tensor x) {
		scale(x.real(), factor);
		if (x.isComplex()) scale(x.imaginary(), factor);
		return x;
	}

	private static void scale(final float[] x, final float factor) {
		for (int i = 0; i < x.length; i++)
			x[i] *= factor;
	}
}
