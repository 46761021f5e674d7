package io.github.unrollj.autodiff;

/** The same numbers under another shape. */
public final class Reshape {

	private Reshape() {}

	/** x with another shape of as many elements, in the same row-major order; nothing is copied. */
	public static Variable reshape(final Variable x, final int... shape) {
		return Variable.result(x.value().reshape(shape), g -> x.accumulate(g.reshape(x.value().shape())), x);
	}
}
