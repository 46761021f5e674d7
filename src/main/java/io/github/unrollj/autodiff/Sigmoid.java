package io.github.unrollj.autodiff;

import io.github.unrollj.tensor.Tensor;

/** The logistic function, which keeps a free parameter's effect between 0 and 1. */
public final class Sigmoid {

	private Sigmoid() {}

	/** 1 / (1 + exp(-x)), element by element, of a real tensor. */
	public static Variable sigmoid(final Variable x) {
		if (x.value().isComplex()) {
			throw new IllegalArgumentException("sigmoid: a real tensor is wanted, not " + x.value());
		}
		final Tensor y = x.value().zerosLike();
		for (int i = 0; i < y.count(); i++)
			y.real()[i] = (float) (1 / (1 + Math.exp(-x.value().real()[i])));
		return Variable.result(y, g -> {
			for (int i = 0; i < g.count(); i++) {
				final float s = y.real()[i];
				g.real()[i] *= s * (1 - s);
			}
			x.accumulate(g);
		}, x);
	}
}
