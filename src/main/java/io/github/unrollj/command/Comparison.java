package io.github.unrollj.command;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.metric.Nmse;
import io.github.unrollj.metric.Ssim;
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

	/** Smaller images have no structural similarity. */
	private static final int SSIM_WINDOW = 11;

	/** The draw for which clean images are not varied. */
	private static final long AS_THEY_ARE = -1;

	private final UnrolledNetwork network;
	private final LearningTask task;

	Comparison(final UnrolledNetwork network, final LearningTask task) {
		this.network = network;
		this.task = task;
	}

	EvaluationTable of(final PairSource pairs, final Workers workers, final Progress progress) {
		final double[][] figures = new double[pairs.size()][];
		final AtomicInteger done = new AtomicInteger();
		workers.forEach(pairs.size(), i -> {
			progress.check();
			figures[i] = figures(task.whole(pairs.pair(i, AS_THEY_ARE)));
			progress.update(done.incrementAndGet(), pairs.size(), pairs.name(i));
		});
		progress.check();
		final EvaluationTable table = new EvaluationTable();
		for (int i = 0; i < figures.length; i++)
			table.add(pairs.name(i), figures[i]);
		return table;
	}

	/** PSNR, SSIM and NMSE, each of input, classical and unrolled; not a number where there is none. */
	private double[] figures(final Example example) {
		final Variable[] inputs = Arrays.stream(example.inputs()).map(Variable::constant).toArray(Variable[]::new);
		final Tensor[] unrolled = Arrays.stream(network.forward(Weights.constant(network.parameters()), inputs)).map(
			Variable::value).toArray(Tensor[]::new);
		final Tensor[][] results = { input(example), task.classical(example.inputs()), unrolled };
		final double[] figures = new double[EvaluationTable.METRICS.size() * results.length];
		Arrays.fill(figures, Double.NaN);
		for (int r = 0; r < results.length; r++) {
			if (results[r] == null) continue;
			final Tensor result = results[r][0];
			final Tensor truth = example.targets()[0];
			figures[r] = task.quality(results[r], example.targets());
			if (hasSsim(truth)) figures[r + results.length] = Ssim.mean(result, truth, task.peak());
			figures[r + 2 * results.length] = Nmse.ratio(result, truth);
		}
		return figures;
	}

	private static boolean hasSsim(final Tensor truth) {
		return !truth.isComplex() && truth.rank() == 2 && Math.min(truth.size(0), truth.size(1)) >= SSIM_WINDOW;
	}

	/** The middle of the input that the output is made of, or null if the input is no image of the output's kind. */
	private static Tensor[] input(final Example example) {
		final Tensor input = example.inputs()[0];
		final Tensor truth = example.targets()[0];
		if (example.targets().length > 1 || input.isComplex() || truth.isComplex() || input.rank() != 2 || truth
			.rank() != 2) return null;
		final int top = input.size(0) - truth.size(0);
		final int left = input.size(1) - truth.size(1);
		if (top < 0 || left < 0 || top % 2 != 0 || left % 2 != 0) return null;
		final Tensor middle = truth.zerosLike();
		final int columns = truth.size(1);
		for (int i = 0; i < truth.size(0); i++)
			System.arraycopy(input.real(), (i + top / 2) * input.size(1) + left / 2, middle.real(), i * columns, columns);
		return new Tensor[] { middle };
	}
}
