package io.github.unrollj.train;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The mean loss over some samples, and its gradients. Samples run in parallel, each on a tape of its own; their
 * gradients are summed in order.
 */
final class Batch implements Objective {

	private final UnrolledNetwork network;
	private final LearningTask task;
	private final Phase phase;
	private final int count;
	private final IntFunction<Example> examples;
	private final Workers workers;
	private final Progress progress;

	/** @param examples cuts a sample, counted from 0; must give the same one each time */
	Batch(final UnrolledNetwork network, final LearningTask task, final Phase phase, final int count,
		final IntFunction<Example> examples, final Workers workers, final Progress progress)
	{
		this.network = network;
		this.task = task;
		this.phase = phase;
		this.count = count;
		this.examples = examples;
		this.workers = workers;
		this.progress = progress;
	}

	@Override
	public Evaluation evaluate() {
		final OrderedSum sum = new OrderedSum();
		workers.forEach(count, i -> {
			progress.check();
			sum.add(i, evaluate(examples.apply(i)));
		});
		return sum.mean();
	}

	private Evaluation evaluate(final Example example) {
		final Tape tape = new Tape();
		final Weights weights = Weights.on(tape, network.parameters(), phase.learned());
		final Variable[] inputs = Arrays.stream(example.inputs()).map(Variable::constant).toArray(Variable[]::new);
		final Variable loss = loss(network.forward(weights, phase.layers(), inputs), example.targets());
		// A loss that depends on no learned parameter has no tape to go back on: all gradients are zero.
		if (loss.isTracked()) tape.backward(loss);
		final Map<String, Tensor> gradients = new LinkedHashMap<>();
		for (final Parameter parameter : network.parameters().all()) {
			if (phase.learned().test(parameter)) {
				gradients.put(parameter.name(), weights.get(parameter.name()).gradient());
			}
		}
		return new Evaluation(loss.value().item(), gradients);
	}

	private Variable loss(final List<Variable[]> outputs, final Tensor[] targets) {
		final int first = phase.layers().first();
		final double[] all = phase.layerWeights();
		final int[] used = IntStream.range(0, outputs.size()).filter(i -> all[first - 1 + i] != 0)
			.toArray();
		if (used.length == 1) return task.loss(outputs.get(used[0]), targets);
		final Variable[] losses = Arrays.stream(used).mapToObj(i -> task.loss(outputs.get(i), targets)).toArray(
			Variable[]::new);
		return LayerWeights.sum(losses, Arrays.stream(used).mapToDouble(i -> all[first - 1 + i]).toArray());
	}
}
