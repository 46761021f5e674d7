package io.github.unrollj.command;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.metric.Nmse;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.train.PairSource;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** How near to the truth the input, the classical method and a network come. */
final class Comparison {

	private final UnrolledNetwork network;
	private final LearningTask task;

	Comparison(final UnrolledNetwork network, final LearningTask task) {
		this.network = network;
		this.task = task;
	}

	/**
	 * @param maps gets the errors of as many of the first pairs as it has room for
	 * @return a row for every pair
	 */
	EvaluationTable of(final PairSource pairs, final ErrorMaps maps, final Workers workers, final Progress progress) {
		final double[][] figures = new double[pairs.size()][];
		final AtomicInteger done = new AtomicInteger();
		workers.forEach(pairs.size(), i -> {
			progress.check();
			final Example example = task.whole(pairs.pair(i, PairSource.AS_IS));
			final Tensor[][] results = results(example);
			figures[i] = figures(example, results);
			maps.put(i, pairs.name(i), results, example, figures[i]);
			progress.update(done.incrementAndGet(), pairs.size(), pairs.name(i));
		});
		progress.check();
		final EvaluationTable table = new EvaluationTable();
		for (int i = 0; i < figures.length; i++)
			table.add(pairs.name(i), figures[i]);
		return table;
	}

	/** The outputs of {@link EvaluationTable#RESULTS}; null where there are none. */
	private Tensor[][] results(final Example example) {
		final Variable[] inputs = Arrays.stream(example.inputs()).map(Variable::constant).toArray(Variable[]::new);
		final Variable[] unrolled = network.forward(Weights.constant(network.parameters()), inputs);
		return new Tensor[][] { task.untreated(example), task.classical(example.inputs()), Arrays.stream(unrolled).map(
			Variable::value).toArray(Tensor[]::new) };
	}

	/** PSNR, SSIM and NMSE, each of all results; not a number where there is none. */
	private double[] figures(final Example example, final Tensor[][] results) {
		final double[] figures = new double[EvaluationTable.METRICS.size() * results.length];
		Arrays.fill(figures, Double.NaN);
		final Tensor truth = example.targets()[task.mainOutput()];
		for (int r = 0; r < results.length; r++) {
			if (results[r] == null) continue;
			final Tensor result = results[r][task.mainOutput()];
			figures[r] = task.quality(results[r], example.targets());
			figures[r + results.length] = PlaneSsim.mean(result, truth, task.peak());
			figures[r + 2 * results.length] = Nmse.ratio(result, truth);
		}
		return figures;
	}
}
