package io.github.unrollj.corona.evaluation;

import io.github.unrollj.corona.classical.InexactAlm;
import io.github.unrollj.corona.classical.ProximalGradient;
import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.corona.classical.Sparsity;
import io.github.unrollj.corona.classical.SvdFilter;
import io.github.unrollj.tensor.Tensor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The best parameters of the classical methods for given data: those with the least mean of an error over sets of patches.
 * The error is {@link Score#averageError}, {@link Score#normalisedBloodError}, or another.
 */
public final class Tuning {

	/** What was found. */
	public record Result<T extends Separator>(T method, double error) {}

	private static final double ROUGH = 10;

	private final CoronaEvaluation evaluation;
	private final List<PatchSet> sets;
	private final ToDoubleFunction<Score> error;
	private final Map<Separator, List<Score>> known;

	/** @param sets one or more: their errors have equal weight */
	public Tuning(final CoronaEvaluation evaluation, final List<PatchSet> sets, final ToDoubleFunction<Score> error) {
		this(evaluation, List.copyOf(sets), error, new HashMap<>());
	}

	private Tuning(final CoronaEvaluation evaluation, final List<PatchSet> sets, final ToDoubleFunction<Score> error,
		final Map<Separator, List<Score>> known)
	{
		this.evaluation = evaluation;
		this.sets = sets;
		this.error = error;
		this.known = known;
	}

	/** The same patches for another error; what was computed for one is known to the other. */
	public Tuning by(final ToDoubleFunction<Score> newError) {
		return new Tuning(evaluation, sets, newError, known);
	}

	/** The best of given methods; the first of equals. */
	public <T extends Separator> Result<T> best(final List<T> candidates) {
		Result<T> best = null;
		for (final T candidate : candidates) {
			final double found = error(candidate);
			if (best == null || found < best.error) best = new Result<>(candidate, found);
		}
		return best;
	}

	private double error(final Separator method) {
		final List<Score> scores = known.computeIfAbsent(method, m -> sets.stream().map(set -> evaluation.score(set, m))
			.toList());
		return scores.stream().mapToDouble(error).average().orElseThrow();
	}

	/** The SVD filter's best cut. */
	public Result<SvdFilter> svdFilter() {
		final int frames = sets.get(0).patches().get(0).movie().size(0);
		return best(IntStream.rangeClosed(0, frames).mapToObj(SvdFilter::cut).toList());
	}

	/** The best weight of the sparse norm, from an eighth to eight times the usual one by factors of the root of two. */
	public Result<InexactAlm> inexactAlm(final InexactAlm start) {
		return best(IntStream.rangeClosed(-6, 6).mapToObj(i -> start.withWeight(Math.pow(2, 0.5 * i)))
			.toList());
	}

	/**
	 * The best weights of both norms: of a grid, lambda1 from 0.02 to 1.28 by factors of 4 and lambda2 from half to twice
	 * the ratio usual in theory by factors of the root of 2, and from there by factors of 2, then of its root, to
	 * better neighbours until there is none. Tune at convergence, early iterates have other best weights; the grid is
	 * searched at ten times the method's tolerance.
	 *
	 * @param method whose weights are replaced
	 */
	public Result<ProximalGradient> proximalGradient(final ProximalGradient method) {
		final double ratio = usualRatio(method.sparsity(), sets.get(0).patches().get(0).movie());
		final ProximalGradient rough = method.withTolerance(ROUGH * method.tolerance());
		final List<ProximalGradient> grid = new ArrayList<>();
		for (double lambda1 = 0.02; lambda1 < 2; lambda1 *= 4) {
			for (int i = -2; i <= 2; i++)
				grid.add(rough.withWeights(lambda1, lambda1 * ratio * Math.pow(2, 0.5 * i)));
		}
		final Map<List<Float>, Double> neighbours = new HashMap<>();
		Result<ProximalGradient> best = best(List.of(best(grid).method.withTolerance(method.tolerance())));
		for (final double factor : new double[] { 2, Math.sqrt(2) }) {
			Result<ProximalGradient> last;
			do {
				last = best;
				best = bestNeighbour(last, factor, neighbours);
			}
			while (best != last);
		}
		return best;
	}

	/** lambda2 / lambda1 of theory: 1 / sqrt(pixels) for entries, and the root of the number of frames times it for rows. */
	private static double usualRatio(final Sparsity sparsity, final Tensor movie) {
		final int frames = movie.size(0);
		return Math.sqrt((double) frames / movie.count() * (sparsity == Sparsity.ROWS ? frames : 1));
	}

	private Result<ProximalGradient> bestNeighbour(final Result<ProximalGradient> centre, final double factor,
		final Map<List<Float>, Double> neighbours)
	{
		Result<ProximalGradient> best = centre;
		for (int i = -1; i <= 1; i++) {
			for (int j = -1; j <= 1; j++) {
				if (i == 0 && j == 0) continue;
				final ProximalGradient from = centre.method;
				final ProximalGradient candidate = from.withWeights(from.lambda1() * Math.pow(factor, i), from.lambda2() * Math
					.pow(factor, j));
				// weights that differ by rounding are the same
				final List<Float> key = List.of((float) candidate.lambda1(), (float) candidate.lambda2());
				final double found = neighbours.computeIfAbsent(key, k -> error(candidate));
				if (found < best.error) best = new Result<>(candidate, found);
			}
		}
		return best;
	}
}
