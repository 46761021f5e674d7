package io.github.unrollj.dublid.benchmark;

import com.google.gson.Gson;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.network.Deblurring;
import io.github.unrollj.dublid.network.DublidConfiguration;
import io.github.unrollj.dublid.network.DublidNetwork;
import io.github.unrollj.dublid.network.StartValues;
import io.github.unrollj.dublid.training.TranslationInvariantLoss;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.Random;

/**
 * Times of the paper's network, 10 layers of 16 filters with kernels of 31 x 31, in this process.
 *
 * @param inference milliseconds for an image of 480 x 320
 * @param training milliseconds for loss and gradients of one patch of 256 x 256, always on one thread
 */
record DublidTimes(double inference, double training) {

	private static final int REPETITIONS = 10;
	private static final double WARM_UP_SECONDS = 8;

	/** Prints the times as JSON; the argument is the number of threads. */
	public static void main(final String[] arguments) {
		final DublidNetwork network = StartValues.random(new DublidConfiguration(16, 10, 31), 1);
		try (Workers workers = new Workers(Integer.parseInt(arguments[0]))) {
			final Tensor image = noise(320, 480);
			final double inference = milliseconds(() -> {
				try (Deblurring result = network.deblur(image, workers)) {
					result.image();
				}
			});
			System.out.println(new Gson().toJson(new DublidTimes(inference, training(network))));
		}
	}

	private static double training(final DublidNetwork network) {
		final Tensor image = noise(256, 256);
		final Tensor kernel = Tensor.zeros(31, 31);
		Arrays.fill(kernel.real(), 1f / kernel.count());
		return milliseconds(() -> {
			final Tape tape = new Tape();
			final Weights weights = Weights.on(tape, network.parameters());
			final Variable[] outputs = network.forward(weights, Variable.constant(image));
			tape.backward(TranslationInvariantLoss.of(outputs[0], image, outputs[1], kernel, 1000));
		});
	}

	/** The median, once the compiler has had its time. */
	private static double milliseconds(final Runnable run) {
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

	static double median(final double... values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	private static Tensor noise(final int rows, final int columns) {
		final Tensor noise = Tensor.zeros(rows, columns);
		final Random random = new Random(1);
		for (int i = 0; i < noise.count(); i++)
			noise.real()[i] = random.nextFloat();
		return noise;
	}
}
