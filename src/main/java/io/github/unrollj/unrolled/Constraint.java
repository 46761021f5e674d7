package io.github.unrollj.unrolled;

import io.github.unrollj.tensor.Tensor;

/** The set a parameter lives in; the trainer projects onto it after every step. */
@FunctionalInterface
public interface Constraint {

	Constraint NONE = tensor -> {};

	Constraint NON_NEGATIVE = atLeast(0);

	/** Projects a parameter onto the set, in place. */
	void project(Tensor tensor);

	/** Every entry at least {@code minimum}. */
	static Constraint atLeast(final float minimum) {
		return between(minimum, Float.POSITIVE_INFINITY);
	}

	/** Every entry in [minimum, maximum]. */
	static Constraint between(final float minimum, final float maximum) {
		return tensor -> {
			final float[] a = tensor.real();
			for (int i = 0; i < a.length; i++)
				a[i] = Math.min(Math.max(a[i], minimum), maximum);
		};
	}
}
