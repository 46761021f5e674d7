package io.github.unrollj.corona.evaluation;

import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.corona.classical.SvdFilter;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Classical methods, tuned for each kind of data, and networks on held-out patches.
 *
 * @param classical what networks are compared with
 * @param oracle whether SVD filters whose cut is the best one for each patch are measured too
 * @param networks by what tables call them
 * @param movies for each kind of data, of 16 patches each
 * @param tuningPatches 1 to 64, of other movies
 */
public record CoronaBenchmark(ClassicalMethods classical, boolean oracle, Map<String, Separator> networks, int movies,
	int tuningPatches, Workers workers)
{

	/** Movies that patches to tune on are taken of. */
	private static final int TUNING_MOVIES = 4;

	/** From patch to patch, so that they come from all places of all of these movies. */
	private static final int STEP = 5;

	/**
	 * Measures everything on one kind of data.
	 *
	 * @param clutter dB, 10 to 40
	 * @param table gets the means
	 * @param patches gets the errors of every patch
	 * @throws IOException if tuned parameters cannot be saved
	 */
	public void run(final HeldOut data, final double clutter, final BenchmarkTable table, final PatchTable patches,
		final Progress progress) throws IOException
	{
		final CoronaEvaluation evaluation = new CoronaEvaluation(workers, progress);
		final PatchSet set = data.patches(clutter, HeldOut.FIRST_SEED, movies, workers, progress);
		progress.update(0, 1, set.name() + ": tuning");
		final Contest contest = new Contest(data.title(), clutter, set, evaluation, table, patches,
			progress);
		for (final Map.Entry<String, Separator> method : classical.of(set.name(), once(() -> new Tuning(evaluation, List.of(
			tuningSet(data, clutter, progress)), Score::averageError))).entrySet())
			contest.add(method.getKey(), false, List.of(method.getValue()), Score::averageError);
		if (oracle) {
			final List<SvdFilter> cuts = IntStream.rangeClosed(0, set.patches().get(0).movie().size(0)).mapToObj(
				SvdFilter::cut).toList();
			contest.add("SVD filter, oracle best for average", false, cuts, Score::averageError);
			contest.add("SVD filter, oracle best for S", false, cuts, Score::bloodError);
		}
		for (final Map.Entry<String, Separator> network : networks.entrySet())
			contest.add(network.getKey(), true, List.of(network.getValue()), Score::averageError);
	}

	private PatchSet tuningSet(final HeldOut data, final double clutter, final Progress progress) {
		final PatchSet all = data.patches(clutter, HeldOut.TUNING_SEED, TUNING_MOVIES, workers, progress);
		return new PatchSet(all.name(), IntStream.range(0, tuningPatches).mapToObj(i -> all.patches().get(i * STEP % all
			.patches().size())).toList());
	}

	/** Simulated when it is needed, and then only once. */
	private static Supplier<Tuning> once(final Supplier<Tuning> tuning) {
		final Tuning[] made = new Tuning[1];
		return () -> made[0] = made[0] == null ? tuning.get() : made[0];
	}

	/** One kind of data. */
	private record Contest(String data, double clutter, PatchSet set, CoronaEvaluation evaluation, BenchmarkTable table,
		PatchTable patches, Progress progress)
	{

		/** @param methods of which an oracle chooses for each patch */
		void add(final String name, final boolean network, final List<? extends Separator> methods,
			final ToDoubleFunction<Score> error)
		{
			progress.update(0, 1, set.name() + ": " + name);
			final long start = System.nanoTime();
			final List<Score> scores = evaluation.bestOfEach(set, methods, error);
			final double seconds = (System.nanoTime() - start) / 1e9 / set.patches().size();
			table.add(data, clutter, name, network, Score.mean(scores), seconds);
			patches.add(data, clutter, name, scores);
		}
	}
}
