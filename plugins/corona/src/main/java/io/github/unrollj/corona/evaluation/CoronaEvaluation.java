package io.github.unrollj.corona.evaluation;

import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Scores of methods on patches; patches in parallel. */
public final class CoronaEvaluation {

	private final Workers workers;
	private final Progress progress;

	public CoronaEvaluation(final Workers workers, final Progress progress) {
		this.workers = workers;
		this.progress = progress;
	}

	/** Mean score of a method. */
	public Score score(final PatchSet set, final Separator method) {
		return best(set, List.of(method), Score::averageError);
	}

	/**
	 * Mean score if for each patch an oracle chose the best of several methods, such as the cuts of an SVD filter.
	 *
	 * @param error what the oracle minimises
	 */
	public Score best(final PatchSet set, final List<? extends Separator> methods,
		final ToDoubleFunction<Score> error)
	{
		return Score.mean(bestOfEach(set, methods, error));
	}

	/** The same, patch by patch. */
	List<Score> bestOfEach(final PatchSet set, final List<? extends Separator> methods,
		final ToDoubleFunction<Score> error)
	{
		final Score[] scores = new Score[set.patches().size()];
		final Comparator<Score> order = Comparator.comparingDouble(error);
		workers.forEach(scores.length, i -> {
			final Patch patch = set.patches().get(i);
			for (final Separator method : methods) {
				progress.check();
				final Score score = Score.of(patch, method.separate(patch.movie(), quiet()));
				if (scores[i] == null || order.compare(score, scores[i]) < 0) scores[i] = score;
			}
		});
		return Arrays.asList(scores);
	}

	/** Passes on the wish to stop, and no iterations: those of many patches mixed would say nothing. */
	private Progress quiet() {
		return new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				// not passed on
			}

			@Override
			public boolean isCancelled() {
				return progress.isCancelled();
			}
		};
	}
}
