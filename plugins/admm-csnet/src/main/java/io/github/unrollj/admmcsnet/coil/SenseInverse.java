package io.github.unrollj.admmcsnet.coil;

import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.tensor.Tensor;

/**
 * The regularised inverse of the model of parallel imaging: the minimiser of ||A x - y||^2 / n + mu ||x - prior||^2, n the
 * number of pixels, by conjugate gradients from the prior on (Pruessmann et al. 2001). Immutable, thread safe.
 *
 * @param mu weight of the prior, above 0: 1 is as much as that of a sampled frequency under maps whose squares add up to 1
 * @param iterations 1 or more
 */
public record SenseInverse(double mu, int iterations) {

	/** Squared residual, relative to the first, that is as good as rounding allows. */
	private static final double SMALL = 1e-12;

	public SenseInverse {
		if (!(mu > 0)) throw new IllegalArgumentException("mu is " + mu + " and must be above 0");
		if (iterations < 1) throw new IllegalArgumentException("iterations is " + iterations + " and must be at least 1");
	}

	/**
	 * The minimiser, or what is near it after the iterations.
	 *
	 * @param model see {@link Sense#of}
	 * @param y complex [coils, rows, columns], zero where not sampled
	 * @param prior complex [rows, columns]
	 * @return complex [rows, columns]
	 */
	public Tensor solve(final LinearOperator model, final Tensor y, final Tensor prior) {
		final Tensor x = prior.copy();
		final Tensor difference = y.copy();
		add(difference, -1, model.apply(x));
		final Tensor residual = scaled(model.adjoint(difference), 1.0 / x.count());
		final Tensor direction = residual.copy();
		double energy = residual.dot(residual);
		final double least = SMALL * energy;
		for (int i = 0; i < iterations && energy > least; i++) {
			final Tensor image = scaled(model.adjoint(model.apply(direction)), 1.0 / x.count());
			add(image, mu, direction);
			final double step = energy / direction.dot(image);
			add(x, step, direction);
			add(residual, -step, image);
			final double next = residual.dot(residual);
			scaled(direction, next / energy);
			direction.add(residual);
			energy = next;
		}
		return x;
	}

	private static void add(final Tensor to, final double factor, final Tensor what) {
		final float f = (float) factor;
		for (int i = 0; i < to.count(); i++) {
			to.real()[i] += f * what.real()[i];
			to.imaginary()[i] += f * what.imaginary()[i];
		}
	}

	private static Tensor scaled(final Tensor x, final double factor) {
		for (int i = 0; i < x.count(); i++) {
			x.real()[i] *= (float) factor;
			x.imaginary()[i] *= (float) factor;
		}
		return x;
	}
}
