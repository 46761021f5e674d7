package io.github.unrollj.train;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Mean loss and quality over whole validation images, whose degradation is the same every time. */
final class Validation {

	/**
	 * Means over all images; quality in dB.
	 *
	 * @param first the first image's example
	 * @param outputs the network's of it
	 */
	record Figures(double loss, double quality, Example first, Tensor[] outputs) {}

	private final LearningTask task;
	private final PairSource pairs;
	private final Workers workers;

	Validation(final LearningTask task, final PairSource pairs, final Workers workers) {
		this.task = task;
		this.pairs = pairs;
		this.workers = workers;
	}

	/** What the network reaches. */
	Figures of(final UnrolledNetwork network, final Progress progress) {
		final Weights weights = Weights.constant(network.parameters());
		final double[] loss = new double[pairs.size()];
		final double[] quality = new double[pairs.size()];
		final AtomicReference<Example> first = new AtomicReference<>();
		final AtomicReference<Tensor[]> firstOutputs = new AtomicReference<>();
		forEach("Validation", progress, i -> {
			final Example example = example(i);
			final Variable[] variables = network.forward(weights, Arrays.stream(example.inputs()).map(Variable::constant)
				.toArray(Variable[]::new));
			final Tensor[] outputs = Arrays.stream(variables).map(Variable::value).toArray(Tensor[]::new);
			loss[i] = task.loss(variables, example.targets()).value().item();
			quality[i] = task.quality(outputs, example.targets());
			if (i > 0) return;
			first.set(example);
			firstOutputs.set(outputs);
		});
		return new Figures(Arrays.stream(loss).average().orElseThrow(), Arrays.stream(quality).average().orElseThrow(),
			first.get(), firstOutputs.get());
	}

	/** The quality that the classical method reaches, in dB. */
	double ofClassical(final Progress progress) {
		final double[] quality = new double[pairs.size()];
		forEach("Classical method", progress, i -> {
			final Example example = example(i);
			quality[i] = task.quality(task.classical(example.inputs()), example.targets());
		});
		return Arrays.stream(quality).average().orElseThrow();
	}

	private Example example(final int index) {
		return task.whole(pairs.pair(index, PairSource.AS_IS));
	}

	private void forEach(final String what, final Progress progress, final IntConsumer image) {
		final AtomicInteger done = new AtomicInteger();
		workers.forEach(pairs.size(), i -> {
			progress.check();
			image.accept(i);
			progress.update(done.incrementAndGet(), pairs.size(), what);
		});
		progress.check();
	}
}
