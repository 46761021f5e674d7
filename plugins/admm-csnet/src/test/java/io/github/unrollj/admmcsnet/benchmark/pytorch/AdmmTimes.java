package io.github.unrollj.admmcsnet.benchmark.pytorch;

import com.google.gson.JsonObject;

import io.github.unrollj.admmcsnet.AdmmCsnetReconstructor;
import io.github.unrollj.admmcsnet.network.ScaledNetwork;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.benchmark.Stopwatch;
import io.github.unrollj.benchmark.Times;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.train.PairSource;
import io.github.unrollj.train.Trainer;
import io.github.unrollj.train.TrainingConfiguration;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * Times of a network in this process: what users run. Inference is of one slice of 256 x 256 pixels, scaling it
 * included; a training step includes simulating its measurements.
 */
final class AdmmTimes {

	private static final AdmmCsnetReconstructor RECONSTRUCTOR = new AdmmCsnetReconstructor();
	private static final int SIZE = 256;
	private static final int REPETITIONS = 20;
	private static final double WARM_UP_SECONDS = 5;

	private AdmmTimes() {}

	/** Prints the times as JSON; the arguments are admm_basic or admm_generic, and the number of threads. */
	public static void main(final String[] arguments) throws IOException {
		final boolean basic = arguments[0].equals(PyTorchBenchmark.BASIC);
		final int threads = Integer.parseInt(arguments[1]);
		final JsonObject configuration = configuration(basic);
		final int batch = basic ? PyTorchBenchmark.BASIC_BATCH : 1;
		new Times(inference(configuration, threads), training(configuration, batch, threads)).print();
	}

	/** The peer's networks. */
	private static JsonObject configuration(final boolean basic) {
		final JsonObject configuration = RECONSTRUCTOR.defaultConfiguration();
		configuration.addProperty("kind", basic ? "basic" : "generic");
		configuration.addProperty("stages", basic ? 15 : 10);
		configuration.addProperty("filters", 32);
		configuration.addProperty("real", basic);
		configuration.addProperty("phase", basic ? 0 : 1);
		return configuration;
	}

	private static double inference(final JsonObject configuration, final int threads) throws IOException {
		final ScaledNetwork network = (ScaledNetwork) RECONSTRUCTOR.network(configuration, 1);
		final LearningTask task = RECONSTRUCTOR.task(configuration);
		final Example example = task.whole(task.degrade("noise", noise(0), 1, new Random(1)));
		final Weights weights = Weights.constant(network.parameters());
		try (Workers workers = new Workers(threads)) {
			return Stopwatch.milliseconds(WARM_UP_SECONDS, REPETITIONS, () -> network.on(workers).forward(weights, Variable
				.constant(example.inputs()[0]), Variable.constant(example.inputs()[1])));
		}
	}

	private static double training(final JsonObject configuration, final int batch, final int threads) {
		final LearningTask task = RECONSTRUCTOR.task(configuration);
		final TrainingConfiguration steps = TrainingConfiguration.builder().epochs(1).stepsPerEpoch(2 * REPETITIONS).patch(
			SIZE).batch(batch).threads(threads).build();
		return Stopwatch.step(Trainer.of(RECONSTRUCTOR.network(configuration, 1), task, pairs(task, batch), pairs(task, 1),
			steps), REPETITIONS, REPETITIONS);
	}

	private static PairSource pairs(final LearningTask task, final int count) {
		final Pair[] pairs = new Pair[count];
		Arrays.setAll(pairs, i -> task.degrade("noise " + i, noise(i), 1, new Random(i)));
		return new PairSource() {

			@Override
			public int size() {
				return count;
			}

			@Override
			public String name(final int index) {
				return pairs[index].name();
			}

			@Override
			public Pair pair(final int index, final long draw) {
				return pairs[index];
			}

			@Override
			public boolean isRandom() {
				return false;
			}
		};
	}

	private static Tensor noise(final long seed) {
		final Tensor noise = Tensor.zeros(SIZE, SIZE);
		final Random random = new Random(seed);
		for (int i = 0; i < noise.count(); i++)
			noise.real()[i] = random.nextFloat();
		return noise;
	}
}
