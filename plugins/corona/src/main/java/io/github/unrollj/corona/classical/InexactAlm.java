package io.github.unrollj.corona.classical;

import io.github.unrollj.proximal.SingularValues;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Arrays;

/**
 * Robust principal component analysis, min ||L||_* + lambda ||S||_1 with L + S = D, by the inexact augmented Lagrange
 * multiplier method (Lin, Chen and Ma, arXiv 1009.5055, algorithm 5): mu starts at 1.25 / ||D||_2 and grows 1.5 times in
 * each iteration, to 10^7 times its start. Moduli take the place of absolute values in complex movies. Independent of
 * the movie's scale.
 *
 * @param weight of the sparse norm relative to the usual one: lambda = weight / sqrt(max(pixels, frames)); positive
 * @param iterations at most, 1 or more
 * @param tolerance ends it: of ||D - L - S||_F / ||D||_F
 */
public record InexactAlm(double weight, int iterations, double tolerance) implements Separator {

	/** The usual parameters: weight 1, tolerance 1e-7. */
	public static final InexactAlm DEFAULT = new InexactAlm(1, 500, 1e-7);

	private static final double FIRST_PENALTY = 1.25;
	private static final double GROWTH = 1.5;
	private static final double LARGEST = 1e7;

	/** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
	public InexactAlm {
		if (!(weight > 0)) throw new IllegalArgumentException("weight is " + weight + " and must be over 0");
		Check.positive("iterations", iterations);
		Check.notNegative("tolerance", tolerance);
	}

	public InexactAlm withWeight(final double newWeight) {
		return new InexactAlm(newWeight, iterations, tolerance);
	}

	@Override
	public Separation separate(final Tensor movie, final Progress progress) {
		return solve(movie, progress).separation();
	}

	/** The same, with how it went. */
	public Solution solve(final Tensor movie, final Progress progress) {
		Check.movie("InexactAlm", movie);
		final double norm = movie.norm();
		if (norm == 0) return new Solution(new Separation(movie.copy(), movie.copy()), true, new double[0]);
		final double lambda = weight / Math.sqrt(Math.max(movie.count() / movie.size(0), movie.size(0)));
		final double spectral = SingularValues.of(movie).values()[0];
		final Tensor multiplier = movie.zerosLike();
		Combination.add(multiplier, 1 / Math.max(spectral, largest(movie) / lambda), movie);
		Tensor l = movie.zerosLike();
		Tensor s = l;
		double mu = FIRST_PENALTY / spectral;
		final double[] trace = new double[iterations];
		for (int k = 0; k < iterations; k++) {
			progress.check();
			final Tensor target = Combination.plus(movie, 1 / mu, multiplier);
			s = Sparsity.ELEMENTS.shrink(Combination.plus(target, -1, l), lambda / mu);
			l = LowRank.shrink(Combination.plus(target, -1, s), 1 / mu).movie();
			final Tensor residual = Combination.plus(movie, -1, l);
			Combination.add(residual, -1, s);
			trace[k] = residual.norm() / norm;
			progress.update(k + 1L, iterations, "iterations");
			if (trace[k] < tolerance) return new Solution(new Separation(l, s), true, Arrays.copyOf(trace, k + 1));
			Combination.add(multiplier, mu, residual);
			mu = Math.min(GROWTH * mu, LARGEST * FIRST_PENALTY / spectral);
		}
		return new Solution(new Separation(l, s), false, trace);
	}

	private static double largest(final Tensor movie) {
		double largest = 0;
		for (int i = 0; i < movie.count(); i++) {
			largest = Math.max(largest, movie.isComplex() ? Math.hypot(movie.real()[i], movie.imaginary()[i]) : Math.abs(
				movie.real()[i]));
		}
		return largest;
	}
}
