package io.github.unrollj.admmcsnet.training;

import io.github.unrollj.tensor.Tensor;

import java.util.random.RandomGenerator;

/**
 * A random phase that varies slowly over the image, as inhomogeneous fields and coils make it: a constant, a ramp, and a
 * few waves of one or two periods.
 */
final class SmoothPhase {

	private static final int WAVES = 4;

	private SmoothPhase() {}

	/** The image times exp(i phi); complex. */
	static Tensor apply(final Tensor image, final RandomGenerator random) {
		final int rows = image.size(0);
		final int columns = image.size(1);
		final double[] wave = new double[4 * WAVES];
		for (int w = 0; w < WAVES; w++) {
			wave[4 * w] = random.nextGaussian();
			wave[4 * w + 1] = random.nextGaussian();
			wave[4 * w + 2] = 2 * Math.PI * random.nextDouble();
			wave[4 * w + 3] = 0.5 * random.nextGaussian();
		}
		final double constant = 2 * Math.PI * random.nextDouble();
		final double down = 2 * random.nextGaussian();
		final double across = 2 * random.nextGaussian();
		final Tensor result = Tensor.complexZeros(rows, columns);
		for (int i = 0; i < image.count(); i++) {
			final double y = (i / columns) / (double) rows;
			final double x = (i % columns) / (double) columns;
			double phase = constant + down * y + across * x;
			for (int w = 0; w < wave.length; w += 4)
				phase += wave[w + 3] * Math.cos(2 * Math.PI * (wave[w] * y + wave[w + 1] * x) + wave[w + 2]);
			final double re = image.real()[i];
			final double im = image.isComplex() ? image.imaginary()[i] : 0;
			result.real()[i] = (float) (re * Math.cos(phase) - im * Math.sin(phase));
			result.imaginary()[i] = (float) (re * Math.sin(phase) + im * Math.cos(phase));
		}
		return result;
	}
}
