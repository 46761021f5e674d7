package io.github.unrollj.admmcsnet.evaluation;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.HashMap;
import java.util.Map;

/**
 * The best parameters of classical ADMM for given images and masks, those with the least mean error: penalty and
 * threshold by factors of 4, 2 and the root of 2 to better neighbours until there is none, then the number of
 * iterations. For a fair comparison tune on images that are not compared on.
 */
public final class AdmmTuning {

	private static final double[] FACTORS = { 4, 2, Math.sqrt(2) };
	private static final int[] ITERATIONS = { 30, 60, 120, 240 };

	/** More iterations must make the error smaller by this share. */
	private static final double WORTH = 1e-3;

	private final MriBenchmark benchmark;
	private final Workers workers;
	private final Progress progress;
	private final Map<String, Double> known = new HashMap<>();

	public AdmmTuning(final MriBenchmark benchmark, final Workers workers, final Progress progress) {
		this.benchmark = benchmark;
		this.workers = workers;
		this.progress = progress;
	}

	public ClassicalAdmm tune(final ClassicalAdmm start) {
		ClassicalAdmm best = start;
		for (final double factor : FACTORS) {
			for (ClassicalAdmm better = bestNeighbour(best, factor); better != best; better = bestNeighbour(best, factor))
				best = better;
		}
		ClassicalAdmm chosen = null;
		for (final int iterations : ITERATIONS) {
			final ClassicalAdmm candidate = best.withIterations(iterations);
			if (chosen == null || error(candidate) < (1 - WORTH) * error(chosen)) chosen = candidate;
		}
		return chosen;
	}

	/** The best of it and its four neighbours. */
	private ClassicalAdmm bestNeighbour(final ClassicalAdmm centre, final double factor) {
		ClassicalAdmm best = centre;
		for (final double[] step : new double[][] { { factor, 1 }, { 1 / factor, 1 }, { 1, factor }, { 1, 1 / factor } }) {
			final ClassicalAdmm candidate = new ClassicalAdmm(centre.prior(), centre.rho() * step[0], centre.threshold() *
				step[1], centre.eta(), centre.iterations());
			if (error(candidate) < error(best)) best = candidate;
		}
		return best;
	}

	private double error(final ClassicalAdmm method) {
		// parameters that differ by rounding are the same
		final String key = method.prior() + " " + (float) method.rho() + " " + (float) method.threshold() + " " + method.iterations();
		return known.computeIfAbsent(key, k -> benchmark.mean(method::reconstruct, workers, progress).error());
	}
}
