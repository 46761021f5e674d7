package io.github.unrollj.corona.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.corona.classical.ProximalGradient;
import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.corona.classical.SvdFilter;
import io.github.unrollj.corona.simulation.Grid;
import io.github.unrollj.corona.simulation.UltrasoundSimulation;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The comparison's arithmetic, on a few small patches. */
class CoronaEvaluationTest {

	private static final PatchSet SET = PatchSet.simulate("small", UltrasoundSimulation.nearStatic(15).withGrid(
		Grid.DEFAULT.withSize(64, 70).withFrames(8))::simulate, 5, 2, new Workers(1), Progress.NONE);

	private final CoronaEvaluation evaluation = new CoronaEvaluation(new Workers(2), Progress.NONE);

	@Test
	void patchesAreScaledPiecesOfTheMovies() {
		assertEquals(8, SET.patches().size());
		for (final Patch patch : SET.patches()) {
			double largest = 0;
			for (int i = 0; i < patch.movie().count(); i++)
				largest = Math.max(largest, Math.hypot(patch.movie().real()[i], patch.movie().imaginary()[i]));
			assertEquals(1, largest, 1e-6);
		}
		final Tensor whole = UltrasoundSimulation.nearStatic(15).withGrid(Grid.DEFAULT.withSize(64, 70).withFrames(8))
			.simulate(6).tissue();
		final Tensor piece = SET.patches().get(7).tissue();
		final double scale = piece.real()[0] / whole.real()[32 * 70 + 32];
		assertEquals(whole.real()[(7 * 64 + 63) * 70 + 63] * scale, piece.real()[piece.count() - 1], 1e-6);
	}

	@Test
	void zeroScoresThePowersAndTheTruthNothing() {
		final Score zero = evaluation.score(SET, (movie, progress) -> new Separation(movie.zerosLike(), movie
			.zerosLike()));
		assertEquals(0, zero.normalisedBloodError(), 1e-9);
		assertEquals(zero.bloodPower(), zero.bloodError(), 1e-12);
		assertEquals(0, zero.contrast(), 1e-12);
		assertTrue(zero.tissueError() > 10 * zero.bloodError());
	}

	@Test
	void theOracleIsNotWorseThanTheBestCut() {
		final List<SvdFilter> cuts = List.of(SvdFilter.cut(0), SvdFilter.cut(1), SvdFilter.cut(2), SvdFilter.cut(3));
		final double oracle = evaluation.best(SET, cuts, Score::averageError).averageError();
		final Tuning tuning = new Tuning(evaluation, List.of(SET), Score::averageError);
		final Tuning.Result<SvdFilter> best = tuning.best(cuts);
		assertTrue(best.method().first() >= 1);
		assertTrue(oracle <= best.error());
		assertEquals(best.error(), evaluation.score(SET, best.method()).averageError(), 1e-12);
	}

	@Test
	void tunedWeightsAreBetterThanTheirNeighbours() {
		final PatchSet two = new PatchSet("two", SET.patches().subList(0, 2));
		final Tuning tuning = new Tuning(evaluation, List.of(two), Score::averageError);
		final ProximalGradient start = ProximalGradient.fista(1, 1).withIterations(20);
		final Tuning.Result<ProximalGradient> best = tuning.proximalGradient(start);
		for (final double factor : new double[] { 1 / Math.sqrt(2), Math.sqrt(2) }) {
			final ProximalGradient other = best.method().withWeights(best.method().lambda1() * factor, best.method()
				.lambda2());
			assertTrue(best.error() <= evaluation.score(two, other).averageError());
		}
	}

	@Test
	void seedsOfTheTestDataDoNotMeet() {
		final Workers workers = new Workers(1);
		final float still = HeldOut.NEAR_STATIC.patches(10, HeldOut.FIRST_SEED, 1, workers, Progress.NONE).patches().get(0)
			.tissue().real()[500];
		final float tuning = HeldOut.NEAR_STATIC.patches(10, HeldOut.TUNING_SEED, 1, workers, Progress.NONE).patches().get(
			0).tissue().real()[500];
		assertTrue(still != tuning);
		assertTrue(HeldOut.levels().length * HeldOut.MOVIES * 16 >= 800);
	}
}
