package io.github.unrollj.corona.benchmark;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

import io.github.unrollj.corona.CoronaReconstructor;
import io.github.unrollj.corona.network.CoronaConfiguration;
import io.github.unrollj.corona.network.CoronaNetwork;
import io.github.unrollj.corona.network.CoronaSeparator;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.train.PairSource;
import io.github.unrollj.train.Trainer;
import io.github.unrollj.train.TrainingConfiguration;
import io.github.unrollj.train.TrainingListener;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Times of the default network, 10 layers, in this process: what users run.
 *
 * @param inference milliseconds for 64 complex patches of 20 frames of 32 x 32 pixels, scaling them included
 * @param training milliseconds for a step on 40 of them, cutting them included
 */
record CoronaTimes(double inference, double training) {

	private static final CoronaReconstructor RECONSTRUCTOR = new CoronaReconstructor();
	private static final int FRAMES = 20;
	private static final int PIXELS = 32 * 32;
	private static final int PATCHES = 64;
	private static final int BATCH = 40;
	private static final int REPETITIONS = 10;
	private static final double WARM_UP_SECONDS = 8;

	/** Prints the times as JSON; the argument is the number of threads. */
	public static void main(final String[] arguments) {
		final int threads = Integer.parseInt(arguments[0]);
		final Tensor[] patches = new Tensor[PATCHES];
		Arrays.setAll(patches, i -> patch(new Random(i)));
		final double inference = inference(patches, threads);
		System.out.println(new Gson().toJson(new CoronaTimes(inference, training(patches, threads))));
	}

	/** The peer's network and movies: thresholds at half their ceilings, one strong component and a tenth of noise. */
	private static CoronaNetwork network() {
		return new CoronaNetwork(CoronaConfiguration.DEFAULT);
	}

	private static Tensor patch(final Random random) {
		final Tensor patch = Tensor.complexZeros(FRAMES, 32, 32);
		final double[] pattern = random.doubles(2 * PIXELS).map(x -> random.nextGaussian()).toArray();
		for (int t = 0; t < FRAMES; t++) {
			final double re = random.nextGaussian();
			final double im = random.nextGaussian();
			for (int p = 0; p < PIXELS; p++) {
				patch.real()[t * PIXELS + p] = (float) (re * pattern[p] - im * pattern[PIXELS + p] + 0.1 * random.nextGaussian());
				patch.imaginary()[t * PIXELS + p] = (float) (re * pattern[PIXELS + p] + im * pattern[p] + 0.1 * random
					.nextGaussian());
			}
		}
		return patch;
	}

	private static double inference(final Tensor[] patches, final int threads) {
		final CoronaSeparator separator = CoronaSeparator.of(network());
		try (Workers workers = new Workers(threads)) {
			final Runnable run = () -> workers.forEach(PATCHES, i -> separator.separate(patches[i], Progress.NONE));
			final long begin = System.nanoTime();
			while (System.nanoTime() - begin < WARM_UP_SECONDS * 1e9)
				run.run();
			final double[] times = new double[REPETITIONS];
			for (int i = 0; i < REPETITIONS; i++) {
				final long start = System.nanoTime();
				run.run();
				times[i] = (System.nanoTime() - start) / 1e6;
			}
			return median(times);
		}
	}

	private static double training(final Tensor[] patches, final int threads) {
		final int warmUp = REPETITIONS;
		final TrainingConfiguration configuration = TrainingConfiguration.builder().epochs(1).stepsPerEpoch(warmUp +
			REPETITIONS).patch(32).batch(BATCH).threads(threads).build();
		final List<Long> ends = new ArrayList<>();
		Trainer.of(network(), RECONSTRUCTOR.task(new JsonObject()), pairs(patches, BATCH), pairs(patches, 1), configuration)
			.listener(new TrainingListener() {

				@Override
				public void stepped(final long step, final long steps, final double loss, final double rate,
					final double secondsLeft)
				{
					ends.add(System.nanoTime());
				}
			}).run(Progress.NONE);
		final double[] times = new double[REPETITIONS];
		for (int i = 0; i < REPETITIONS; i++)
			times[i] = (ends.get(warmUp + i) - ends.get(warmUp + i - 1)) / 1e6;
		return median(times);
	}

	/** Movies of which nine tenths are tissue. */
	private static PairSource pairs(final Tensor[] patches, final int count) {
		return new PairSource() {

			@Override
			public int size() {
				return count;
			}

			@Override
			public String name(final int index) {
				return "patch " + index;
			}

			@Override
			public Pair pair(final int index, final long draw) {
				final Tensor truth = Tensor.complexZeros(2 * FRAMES, 32, 32);
				for (int i = 0; i < truth.count(); i++) {
					final float share = i < truth.count() / 2 ? 0.9f : 0.1f;
					truth.real()[i] = share * patches[index].real()[i % patches[index].count()];
					truth.imaginary()[i] = share * patches[index].imaginary()[i % patches[index].count()];
				}
				return new Pair(name(index), patches[index], truth, 1);
			}

			@Override
			public boolean isRandom() {
				return false;
			}
		};
	}

	static double median(final double... values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}
}
