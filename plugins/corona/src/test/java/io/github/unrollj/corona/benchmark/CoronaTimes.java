package io.github.unrollj.corona.benchmark;

import com.google.gson.JsonObject;

import io.github.unrollj.benchmark.Stopwatch;
import io.github.unrollj.benchmark.Times;
import io.github.unrollj.corona.CoronaReconstructor;
import io.github.unrollj.corona.network.CoronaConfiguration;
import io.github.unrollj.corona.network.CoronaNetwork;
import io.github.unrollj.corona.network.CoronaSeparator;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.train.PairSource;
import io.github.unrollj.train.Trainer;
import io.github.unrollj.train.TrainingConfiguration;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * Times of the default network, 10 layers, in this process, with thresholds by element, which the peer has, or local ones,
 * which users run. Inference is of 64 complex patches of 20 frames of 32 x 32 pixels, scaling them included; a training step
 * is on 40 of them, cutting them included.
 */
final class CoronaTimes {

	private static final CoronaReconstructor RECONSTRUCTOR = new CoronaReconstructor();
	private static final int FRAMES = 20;
	private static final int PIXELS = 32 * 32;
	private static final int PATCHES = 64;
	private static final int BATCH = 40;
	private static final int REPETITIONS = 10;
	private static final double WARM_UP_SECONDS = 8;

	private final String shrink;
	private final int threads;

	private CoronaTimes(final String shrink, final int threads) {
		this.shrink = shrink;
		this.threads = threads;
	}

	/** Prints the times as JSON; arguments: {@code element} or {@code local}, and the number of threads. */
	public static void main(final String[] arguments) throws IOException {
		final CoronaTimes times = new CoronaTimes(arguments[0], Integer.parseInt(arguments[1]));
		final Tensor[] patches = new Tensor[PATCHES];
		Arrays.setAll(patches, i -> patch(new Random(i)));
		final double inference = times.inference(patches);
		new Times(inference, times.training(patches)).print();
	}

	/** Thresholds at half their ceilings. */
	private CoronaNetwork network() {
		final JsonObject json = new JsonObject();
		json.addProperty("shrink", shrink);
		return new CoronaNetwork(CoronaConfiguration.of(json));
	}

	/** As the peer's: one strong component and a tenth of noise. */
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

	private double inference(final Tensor[] patches) throws IOException {
		final CoronaSeparator separator = CoronaSeparator.of(network());
		try (Workers workers = new Workers(threads)) {
			return Stopwatch.milliseconds(WARM_UP_SECONDS, REPETITIONS, () -> workers.forEach(PATCHES, i -> separator.separate(
				patches[i], Progress.NONE)));
		}
	}

	private double training(final Tensor[] patches) {
		final int warmUp = REPETITIONS;
		final TrainingConfiguration configuration = TrainingConfiguration.builder().epochs(1).stepsPerEpoch(warmUp +
			REPETITIONS).patch(32).batch(BATCH).threads(threads).build();
		return Stopwatch.step(Trainer.of(network(), RECONSTRUCTOR.task(new JsonObject()), pairs(patches, BATCH), pairs(
			patches, 1), configuration), warmUp, REPETITIONS);
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
}
