package io.github.unrollj.dublid.benchmark;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.benchmark.Stopwatch;
import io.github.unrollj.benchmark.Times;
import io.github.unrollj.dublid.network.Deblurring;
import io.github.unrollj.dublid.network.DublidConfiguration;
import io.github.unrollj.dublid.network.DublidNetwork;
import io.github.unrollj.dublid.network.StartValues;
import io.github.unrollj.dublid.training.TranslationInvariantLoss;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * Times of the paper's network, 10 layers of 16 filters with kernels of 31 x 31, in this process. Inference is of an
 * image of 480 x 320; training is loss and gradients of one patch of 256 x 256, always on one thread.
 */
final class DublidTimes {

	private static final int REPETITIONS = 10;
	private static final double WARM_UP_SECONDS = 8;

	private DublidTimes() {}

	/** Prints the times as JSON; the argument is the number of threads. */
	public static void main(final String[] arguments) throws IOException {
		final DublidNetwork network = StartValues.random(new DublidConfiguration(16, 10, 31), 1);
		try (Workers workers = new Workers(Integer.parseInt(arguments[0]))) {
			final Tensor image = noise(320, 480);
			final double inference = Stopwatch.milliseconds(WARM_UP_SECONDS, REPETITIONS, () -> {
				try (Deblurring result = network.deblur(image, workers)) {
					result.image();
				}
			});
			new Times(inference, training(network)).print();
		}
	}

	private static double training(final DublidNetwork network) throws IOException {
		final Tensor image = noise(256, 256);
		final Tensor kernel = Tensor.zeros(31, 31);
		Arrays.fill(kernel.real(), 1f / kernel.count());
		return Stopwatch.milliseconds(WARM_UP_SECONDS, REPETITIONS, () -> {
			final Tape tape = new Tape();
			final Weights weights = Weights.on(tape, network.parameters());
			final Variable[] outputs = network.forward(weights, Variable.constant(image));
			tape.backward(TranslationInvariantLoss.of(outputs[0], image, outputs[1], kernel, 1000));
		});
	}

	private static Tensor noise(final int rows, final int columns) {
		final Tensor noise = Tensor.zeros(rows, columns);
		final Random random = new Random(1);
		for (int i = 0; i < noise.count(); i++)
			noise.real()[i] = random.nextFloat();
		return noise;
	}
}
