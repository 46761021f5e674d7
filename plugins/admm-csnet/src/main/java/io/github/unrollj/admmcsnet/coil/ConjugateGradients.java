package io.github.unrollj.admmcsnet.coil;

import io.github.unrollj.linalg.Rows;
import io.github.unrollj.tensor.Tensor;

import java.util.function.UnaryOperator;

/**
 * Conjugate gradients for M x = b with a symmetric, positive definite M (Hestenes and Stiefel 1952). Immutable, thread
 * safe.
 *
 * @param tolerance of the residual's norm relative to that of b, from 0 to below 1
 * @param iterations at most, 1 or more
 */
public record ConjugateGradients(double tolerance, int iterations) {

	public ConjugateGradients {
		if (!(tolerance >= 0 && tolerance < 1)) {
			throw new IllegalArgumentException("tolerance is " + tolerance + " and must be from 0 to below 1");
		}
		if (iterations < 1) throw new IllegalArgumentException("iterations is " + iterations + " and must be at least 1");
	}

	/**
	 * The solution, or what is near it after the iterations.
	 *
	 * @param system x to M x, a new tensor
	 * @param right b, real or complex
	 * @param start where to begin; not changed
	 */
	public Tensor solve(final UnaryOperator<Tensor> system, final Tensor right, final Tensor start) {
		final Tensor x = start.copy();
		final Tensor residual = right.copy();
		addScaled(residual, system.apply(x), -1);
		Tensor direction = residual.copy();
		double energy = residual.dot(residual);
		final double enough = tolerance * tolerance * right.dot(right);
		for (int i = 0; i < iterations && energy > enough; i++) {
			final Tensor image = system.apply(direction);
			final double step = energy / direction.dot(image);
			addScaled(x, direction, step);
			addScaled(residual, image, -step);
			final double next = residual.dot(residual);
			final Tensor conjugate = residual.copy();
			addScaled(conjugate, direction, next / energy);
			direction = conjugate;
			energy = next;
		}
		return x;
	}

	private static void addScaled(final Tensor sum, final Tensor x, final double factor) {
		Rows.addScaled(sum.real(), x.real(), (float) factor, x.count());
		if (x.isComplex()) Rows.addScaled(sum.imaginary(), x.imaginary(), (float) factor, x.count());
	}
}
