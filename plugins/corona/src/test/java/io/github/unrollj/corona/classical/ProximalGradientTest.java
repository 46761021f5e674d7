package io.github.unrollj.corona.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.golden.Npz;
import io.github.unrollj.proximal.SingularValues;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

/**
 * ISTA and FISTA: against the peer, closed forms, and the conditions of optimality.
 * <p>
 * golden/classical.npz was made in double precision, for one complex D [6, 7, 5] of rank 2 with a fifth of its pixels
 * disturbed, from {@code corona.ista(D, 2.0, 1.2, n)} of the peer, n = 1 and 30, and from
 * {@code numpy.linalg.svd(D.reshape(6, 35).T)}: components 1 and 2 are svd.tissue, 3 to 5 svd.blood.
 */
class ProximalGradientTest {

	private static final int[] SHAPE = { 8, 6, 5 };

	@Test
	void istaEqualsThePeers() {
		final Npz golden = Npz.resource("/golden/classical.npz");
		for (final int n : new int[] { 1, 30 }) {
			final Separation separation = ProximalGradient.ista(2, 1.2).withIterations(n).withTolerance(0).separate(golden
				.complex("in.D"), Progress.NONE);
			assertEquals(0, Movies.relativeError(separation.tissue(), golden.complex("out.L." + n)), 2e-6);
			assertEquals(0, Movies.relativeError(separation.blood(), golden.complex("out.S." + n)), 2e-6);
		}
	}

	@Test
	void withoutBloodTissueIsOneThresholdOfTheSingularValues() {
		for (final boolean complex : new boolean[] { false, true }) {
			final Tensor d = Movies.noise(complex, new Random(1), SHAPE);
			final Separation separation = ProximalGradient.fista(2, 1e6).separate(d, Progress.NONE);
			assertEquals(0, separation.blood().norm());
			assertEquals(0, Movies.relativeError(separation.tissue(), LowRank.shrink(d, 2).movie()), 1e-5);
		}
	}

	@Test
	void withoutTissueBloodIsOneThresholdOfTheRows() {
		for (final Sparsity sparsity : Sparsity.values()) {
			final Tensor d = Movies.noise(true, new Random(2), SHAPE);
			final Separation separation = ProximalGradient.fista(1e6, 1).withSparsity(sparsity).separate(d, Progress.NONE);
			assertEquals(0, separation.tissue().norm());
			assertEquals(0, Movies.relativeError(separation.blood(), sparsity.shrink(d, 1)), 1e-5);
		}
	}

	@Test
	void istaNeverRaisesTheObjective() {
		final double[] trace = ProximalGradient.ista(1, 0.6).solve(movie(3), Progress.NONE).trace();
		for (int k = 1; k < trace.length; k++)
			assertTrue(trace[k] <= trace[k - 1] * (1 + 1e-6), "iteration " + k + ": " + trace[k - 1] + " to " + trace[k]);
	}

	@Test
	void fistaConvergesToTheMinimumOfIsta() {
		for (final Sparsity sparsity : Sparsity.values()) {
			final Solution slow = ProximalGradient.ista(1, 0.6).withSparsity(sparsity).solve(movie(4), Progress.NONE);
			final Solution fast = ProximalGradient.fista(1, 0.6).withSparsity(sparsity).solve(movie(4), Progress.NONE);
			assertTrue(slow.converged() && fast.converged());
			final double least = fast.trace()[fast.iterations() - 1];
			assertEquals(1, slow.trace()[slow.iterations() - 1] / least, 1e-5);
		}
	}

	/** R = D - L - S is lambda2 S / ||S|| where there is blood, no longer than lambda2 elsewhere; ||R||_2 = lambda1. */
	@Test
	void theMinimumFulfilsTheConditionsOfOptimality() {
		final double lambda1 = 1;
		final double lambda2 = 0.6;
		final Tensor d = movie(5);
		final Solution solution = ProximalGradient.fista(lambda1, lambda2).withSparsity(Sparsity.ELEMENTS).solve(d,
			Progress.NONE);
		assertTrue(solution.converged());
		final Tensor s = solution.separation().blood();
		final Tensor r = Combination.plus(Combination.plus(d, -1, solution.separation().tissue()), -1, s);
		int blood = 0;
		for (int i = 0; i < s.count(); i++) {
			final double modulus = Math.hypot(s.real()[i], s.imaginary()[i]);
			if (modulus == 0) {
				assertTrue(Math.hypot(r.real()[i], r.imaginary()[i]) <= lambda2 * (1 + 1e-3));
				continue;
			}
			blood++;
			assertEquals(lambda2 * s.real()[i] / modulus, r.real()[i], 1e-3);
			assertEquals(lambda2 * s.imaginary()[i] / modulus, r.imaginary()[i], 1e-3);
		}
		assertTrue(blood > 0 && blood < s.count() / 2, "entries of blood: " + blood);
		assertEquals(lambda1, SingularValues.of(r).values()[0], 1e-3);
		assertEquals(lambda1 * nuclearNorm(solution.separation().tissue()), r.dot(solution.separation().tissue()), 1e-2);
	}

	private static double nuclearNorm(final Tensor x) {
		double sum = 0;
		for (final double value : SingularValues.of(x).values())
			sum += value;
		return sum;
	}

	private static Tensor movie(final int seed) {
		final Random random = new Random(seed);
		final Tensor d = Movies.lowRank(true, 2, random, SHAPE);
		Combination.add(d, 3, Movies.sparse(true, 0.1, random, SHAPE));
		return d;
	}

	@Test
	void cancellingEndsIt() {
		final Progress cancelled = new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				// is never reached
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> ProximalGradient.fista(1, 1).separate(movie(1), cancelled));
	}

	@Test
	void badParametersAreNamed() {
		assertEquals("lambda2 is -1.0 and must be a number not below 0", assertThrows(IllegalArgumentException.class,
			() -> ProximalGradient.fista(1, -1)).getMessage());
	}
}
