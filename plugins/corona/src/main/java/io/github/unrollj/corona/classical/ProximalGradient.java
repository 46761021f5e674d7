package io.github.unrollj.corona.classical;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Arrays;

/**
 * Minimises 1/2 ||D - L - S||_F^2 + lambda1 ||L||_* + lambda2 ||S||_{1,2} (or ||S||_1) by proximal gradient steps from
 * L = S = 0: ISTA, or FISTA with its momentum (Beck and Teboulle, SIAM J. Imaging Sciences 2, 2009). This is algorithm 1
 * of Solomon et al., IEEE TMI 2019, with H1 = H2 = I, whose gradient has the Lipschitz constant 2. The weights are
 * absolute: scale the movie to a largest modulus of 1, as networks do, and they mean the same for every movie.
 *
 * @param lambda1 weight of the nuclear norm, not negative
 * @param lambda2 weight of the sparse norm, not negative
 * @param accelerated FISTA rather than ISTA
 * @param iterations at most, 1 or more
 * @param tolerance ends it: of a step's relative change of each part, ||x - y|| / ||x||, where y is where the step was
 *          taken from; 0 for all iterations. Below 1e-6 single precision does not get
 */
public record ProximalGradient(double lambda1, double lambda2, Sparsity sparsity, boolean accelerated, int iterations,
	double tolerance) implements Separator
{

	private static final double LIPSCHITZ = 2;
	private static final int MOST_ITERATIONS = 2000;
	private static final double TOLERANCE = 1e-5;

	/** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
	public ProximalGradient {
		Check.notNegative("lambda1", lambda1);
		Check.notNegative("lambda2", lambda2);
		Check.notNegative("tolerance", tolerance);
		Check.positive("iterations", iterations);
	}

	/** ISTA, row-sparse, to convergence. */
	public static ProximalGradient ista(final double lambda1, final double lambda2) {
		return new ProximalGradient(lambda1, lambda2, Sparsity.ROWS, false, MOST_ITERATIONS, TOLERANCE);
	}

	/** FISTA, row-sparse, to convergence. */
	public static ProximalGradient fista(final double lambda1, final double lambda2) {
		return new ProximalGradient(lambda1, lambda2, Sparsity.ROWS, true, MOST_ITERATIONS, TOLERANCE);
	}

	public ProximalGradient withWeights(final double newLambda1, final double newLambda2) {
		return new ProximalGradient(newLambda1, newLambda2, sparsity, accelerated, iterations, tolerance);
	}

	public ProximalGradient withSparsity(final Sparsity newSparsity) {
		return new ProximalGradient(lambda1, lambda2, newSparsity, accelerated, iterations, tolerance);
	}

	/** At most so many iterations. */
	public ProximalGradient withIterations(final int most) {
		return new ProximalGradient(lambda1, lambda2, sparsity, accelerated, most, tolerance);
	}

	public ProximalGradient withTolerance(final double newTolerance) {
		return new ProximalGradient(lambda1, lambda2, sparsity, accelerated, iterations, newTolerance);
	}

	@Override
	public Separation separate(final Tensor movie, final Progress progress) {
		return solve(movie, progress).separation();
	}

	/** The same, with how it went. */
	public Solution solve(final Tensor movie, final Progress progress) {
		Check.movie("ProximalGradient", movie);
		Tensor l = movie.zerosLike();
		Tensor s = movie.zerosLike();
		Tensor fromL = l;
		Tensor fromS = s;
		double momentum = 1;
		final double[] trace = new double[iterations];
		for (int k = 0; k < iterations; k++) {
			progress.check();
			final Tensor gradient = residual(movie, fromL, fromS);
			final LowRank lowRank = LowRank.shrink(Combination.plus(fromL, -1 / LIPSCHITZ, gradient), lambda1 / LIPSCHITZ);
			final Tensor nextL = lowRank.movie();
			final Tensor nextS = sparsity.shrink(Combination.plus(fromS, -1 / LIPSCHITZ, gradient), lambda2 / LIPSCHITZ);
			trace[k] = lambda1 * lowRank.nuclearNorm() + lambda2 * sparsity.norm(nextS) + 0.5 * square(residual(movie, nextL,
				nextS));
			progress.update(k + 1L, iterations, "iterations");
			if (Math.max(Combination.change(nextL, fromL), Combination.change(nextS, fromS)) < tolerance) {
				return new Solution(new Separation(nextL, nextS), true, Arrays.copyOf(trace, k + 1));
			}
			final double next = accelerated ? 0.5 * (1 + Math.sqrt(1 + 4 * momentum * momentum)) : 1;
			fromL = extrapolate(nextL, l, (momentum - 1) / next);
			fromS = extrapolate(nextS, s, (momentum - 1) / next);
			momentum = next;
			l = nextL;
			s = nextS;
		}
		return new Solution(new Separation(l, s), false, trace);
	}

	/** L + S - D, the gradient of the data term with respect to L and to S. */
	private static Tensor residual(final Tensor movie, final Tensor l, final Tensor s) {
		final Tensor residual = Combination.plus(l, -1, movie);
		residual.add(s);
		return residual;
	}

	private static double square(final Tensor x) {
		return x.dot(x);
	}

	private static Tensor extrapolate(final Tensor to, final Tensor from, final double factor) {
		if (factor == 0) return to;
		final Tensor beyond = Combination.plus(to, factor, to);
		Combination.add(beyond, -factor, from);
		return beyond;
	}
}
