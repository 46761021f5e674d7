package io.github.unrollj.corona.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.golden.Npz;
import io.github.unrollj.proximal.SingularValues;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** The SVD filter against NumPy's decomposition of the Casorati matrix (golden/classical.npz), and the mean over time. */
class FiltersTest {

	private static final int[] SHAPE = { 7, 6, 5 };

	@Test
	void theSvdFilterIsTheTruncatedDecomposition() {
		final Npz golden = Npz.resource("/golden/classical.npz");
		final Separation separation = new SvdFilter(2, 1).separate(golden.complex("in.D"), Progress.NONE);
		assertEquals(0, Movies.relativeError(separation.tissue(), golden.complex("svd.tissue")), 2e-6);
		assertEquals(0, Movies.relativeError(separation.blood(), golden.complex("svd.blood")), 1e-5);
	}

	@Test
	void complexMoviesAreCutToTheirOtherSingularValues() {
		final Tensor d = Movies.noise(true, new Random(2), SHAPE);
		final double[] values = SingularValues.of(d).values();
		final double[] blood = SingularValues.of(SvdFilter.cut(3).separate(d, Progress.NONE).blood()).values();
		for (int i = 0; i < 4; i++)
			assertEquals(values[i + 3], blood[i], 1e-4);
		assertEquals(0, SvdFilter.cut(9).separate(d, Progress.NONE).blood().norm(), 1e-4);
	}

	@Test
	void theMeanOverTimeIsTissue() {
		final Tensor still = Movies.noise(true, new Random(3), 1, 6, 5);
		final Tensor d = Tensor.complexZeros(2, 6, 5);
		for (int i = 0; i < 60; i++) {
			d.real()[i] = still.real()[i % 30] + (i < 30 ? 1 : -1);
			d.imaginary()[i] = still.imaginary()[i % 30];
		}
		final Separation separation = new TemporalMean().separate(d, Progress.NONE);
		assertEquals(still.real()[7], separation.tissue().real()[37], 1e-6);
		assertEquals(-1, separation.blood().real()[37], 1e-6);
		assertEquals(0, separation.blood().imaginary()[37], 1e-6);
	}
}
