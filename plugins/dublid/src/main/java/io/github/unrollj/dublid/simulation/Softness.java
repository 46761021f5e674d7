package io.github.unrollj.dublid.simulation;

import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Convolution;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

/** The width of a path: small movements and optics make its point spread function softer than a line. */
final class Softness {

	private Softness() {}

	/**
	 * A kernel filtered along both axes by [a, 1 - 2a, a]; its outermost pixels are 0.
	 *
	 * @param share a, 0 to 0.25
	 */
	static Tensor apply(final Tensor kernel, final double share) {
		final double[] taps = { share, 1 - 2 * share, share };
		final Tensor filter = Tensor.zeros(3, 3);
		for (int i = 0; i < 9; i++)
			filter.real()[i] = (float) (taps[i / 3] * taps[i % 3]);
		return Convolution.same(filter, Convolution.Kind.CONVOLUTION, Border.ZERO, Space.of(kernel)).apply(kernel);
	}
}
