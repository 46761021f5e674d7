package io.github.unrollj.corona.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Robust principal component analysis recovers what theory says that it recovers. */
class InexactAlmTest {

	@Test
	void lowRankAndSparsePartsAreRecovered() {
		for (final boolean complex : new boolean[] { false, true }) {
			final Random random = new Random(1);
			final Tensor l = Movies.lowRank(complex, 2, random, 60, 16, 16);
			final Tensor s = Movies.sparse(complex, 0.02, random, 60, 16, 16);
			final Solution solution = InexactAlm.DEFAULT.solve(Combination.plus(l, 5, s), Progress.NONE);
			assertTrue(solution.converged(), "residual " + solution.trace()[solution.iterations() - 1]);
			assertEquals(0, Movies.relativeError(solution.separation().tissue(), l), 1e-5);
			assertEquals(0, Movies.relativeError(solution.separation().blood(), Combination.plus(s, 4, s)), 1e-5);
		}
	}

	@Test
	void theScaleDoesNotMatter() {
		final Random random = new Random(2);
		final Tensor d = Movies.lowRank(true, 2, random, 10, 8, 8);
		Combination.add(d, 1, Movies.sparse(true, 0.1, random, 10, 8, 8));
		final Tensor large = Combination.plus(d, 1023, d);
		final Separation small = InexactAlm.DEFAULT.separate(d, Progress.NONE);
		final Separation scaled = InexactAlm.DEFAULT.separate(large, Progress.NONE);
		assertEquals(0, Movies.relativeError(scaled.blood(), Combination.plus(small.blood(), 1023, small.blood())), 1e-4);
	}

	@Test
	void aBlackMovieStaysBlack() {
		assertEquals(0, InexactAlm.DEFAULT.separate(Tensor.zeros(3, 4, 4), Progress.NONE).blood().norm());
	}
}
