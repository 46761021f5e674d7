package io.github.unrollj.corona.classical;

import io.github.unrollj.linalg.Rows;
import io.github.unrollj.tensor.Tensor;

/** Sums of movies. */
final class Combination {

	private Combination() {}

	/** x + a y, a new movie. */
	static Tensor plus(final Tensor x, final double a, final Tensor y) {
		final Tensor sum = x.copy();
		add(sum, a, y);
		return sum;
	}

	/** x += a y. */
	static void add(final Tensor x, final double a, final Tensor y) {
		x.requireSameShape("add", y);
		Rows.addScaled(x.real(), y.real(), (float) a, x.count());
		if (x.isComplex()) Rows.addScaled(x.imaginary(), y.imaginary(), (float) a, x.count());
	}

	/** ||x - y|| / ||x||, 0 if both are zero. */
	static double change(final Tensor x, final Tensor y) {
		final double difference = plus(x, -1, y).norm();
		return difference == 0 ? 0 : difference / x.norm();
	}
}
