package io.github.unrollj.lista.benchmark;

import com.google.gson.Gson;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.unrollj.benchmark.Stopwatch;
import io.github.unrollj.image.PlaneSource;
import io.github.unrollj.image.Tiles;
import io.github.unrollj.linalg.DenseProduct;
import io.github.unrollj.lista.ListaReconstructor;
import io.github.unrollj.lista.network.ScnConfiguration;
import io.github.unrollj.lista.network.ScnNetwork;
import io.github.unrollj.lista.network.ScnUpscaling;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.train.PairSource;
import io.github.unrollj.train.Pairs;
import io.github.unrollj.train.Trainer;
import io.github.unrollj.train.TrainingConfiguration;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Random;

/**
 * Times of the paper's network, one stage of 128 atoms and two layers, in this process: what users run, from plane to
 * plane and from pairs to weights.
 *
 * @param library what makes the matrix products
 * @param inference milliseconds for 256 x 256 to 512 x 512 pixels, interpolation and tiles included
 * @param training milliseconds for a step on 16 patches of 44 x 44 output pixels, cutting them included
 * @param peak GFLOP/s of products of 512 x 512 matrices, one on each thread
 */
record ScnTimes(String library, double inference, double training, double peak) {

	private static final ScnConfiguration CONFIGURATION = new ScnConfiguration(2, 0, 128, 1, 1, 0.2);
	private static final int SIZE = 256;
	private static final int REPETITIONS = 20;
	private static final double WARM_UP_SECONDS = 3;

	/** Prints the times as JSON; the argument is the number of threads. */
	public static void main(final String[] arguments) throws IOException {
		final int threads = Integer.parseInt(arguments[0]);
		try (Workers workers = new Workers(threads)) {
			final double inference = inference(workers);
			final double training = training(threads);
			System.out.println(new Gson().toJson(new ScnTimes(DenseProduct.best().name(), inference, training, peak(
				workers))));
		}
	}

	private static double inference(final Workers workers) throws IOException {
		final ScnNetwork network = (ScnNetwork) new ListaReconstructor().network(CONFIGURATION.toJson(), 1);
		final Tiles tiles = Tiles.fitting(ScnUpscaling.of(2, network), SIZE, SIZE, Tiles.defaultMemory(), workers);
		final Tensor plane = noise(SIZE, 1);
		final float[] result = new float[4 * SIZE * SIZE];
		return Stopwatch.milliseconds(WARM_UP_SECONDS, REPETITIONS, () -> tiles.run(PlaneSource.of(plane), (row, column,
			piece) -> {
			for (int y = 0; y < piece.size(0); y++)
				System.arraycopy(piece.real(), y * piece.size(1), result, (row + y) * 2 * SIZE + column, piece.size(1));
		}, Progress.NONE));
	}

	private static double training(final int threads) {
		final ListaReconstructor reconstructor = new ListaReconstructor();
		final int warmUp = 2 * REPETITIONS;
		final TrainingConfiguration configuration = TrainingConfiguration.builder().epochs(1).stepsPerEpoch(warmUp +
			REPETITIONS).patch(44).batch(16).threads(threads).build();
		return Stopwatch.step(Trainer.of(reconstructor.network(CONFIGURATION.toJson(), 1), reconstructor.task(CONFIGURATION
			.toJson()), pairs(16, 64), pairs(1, 16), configuration), warmUp, REPETITIONS);
	}

	private static PairSource pairs(final int count, final int size) {
		final ImageStack small = new ImageStack(size, size);
		final ImageStack large = new ImageStack(2 * size, 2 * size);
		for (int i = 0; i < count; i++) {
			small.addSlice("", noise(size, i).real());
			large.addSlice("", noise(2 * size, count + i).real());
		}
		return Pairs.cached(Pairs.stacks(new ImagePlus("small", small), new ImagePlus("large", large)), 1 << 26);
	}

	private static double peak(final Workers workers) throws IOException {
		final int n = 512;
		final float[] a = noise(n, 1).real();
		final float[][] products = new float[workers.threads()][n * n];
		final double time = Stopwatch.milliseconds(WARM_UP_SECONDS, REPETITIONS, () -> workers.forEach(workers.threads(),
			i -> DenseProduct.best().multiply(a, a, products[i], n, n, n)));
		return workers.threads() * 2e-6 * n * n * n / time;
	}

	private static Tensor noise(final int size, final long seed) {
		final Tensor noise = Tensor.zeros(size, size);
		final Random random = new Random(seed);
		for (int i = 0; i < noise.count(); i++)
			noise.real()[i] = random.nextFloat();
		return noise;
	}
}
