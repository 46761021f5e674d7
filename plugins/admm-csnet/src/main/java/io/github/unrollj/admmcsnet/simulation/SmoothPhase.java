package io.github.unrollj.admmcsnet.simulation;

import io.github.unrollj.tensor.Tensor;

import java.util.random.RandomGenerator;

/** The phase of gradient-echo images: a quadratic polynomial of the field's unevenness and a smooth random part. */
final class SmoothPhase {

	private final double[] polynomial = new double[6];
	private final SmoothField field;
	private final double strength;

	private SmoothPhase(final RandomGenerator random) {
		polynomial[0] = Draw.angle(random);
		for (int i = 1; i < polynomial.length; i++)
			polynomial[i] = random.nextGaussian();
		field = new SmoothField(random);
		strength = Draw.between(0, 1.2, random);
	}

	static SmoothPhase draw(final RandomGenerator random) {
		return new SmoothPhase(random);
	}

	/** In radians, at a point of the field from -1 to 1. */
	private double at(final double x, final double y) {
		return polynomial[0] + polynomial[1] * x + polynomial[2] * y + 0.7 * (polynomial[3] * x * x + polynomial[4] * x * y +
			polynomial[5] * y * y) + strength * field.rough(1.5 * x, 1.5 * y, 2);
	}

	/** The complex image of that magnitude. */
	Tensor on(final Tensor magnitude) {
		final int rows = magnitude.size(0);
		final int columns = magnitude.size(1);
		final double pixel = 2.0 / Math.min(rows, columns);
		final Tensor image = Tensor.complexZeros(rows, columns);
		for (int i = 0; i < image.count(); i++) {
			final double phase = at(pixel * (i % columns + 0.5 - 0.5 * columns), pixel * (i / columns + 0.5 - 0.5 * rows));
			image.real()[i] = (float) (magnitude.real()[i] * Math.cos(phase));
			image.imaginary()[i] = (float) (magnitude.real()[i] * Math.sin(phase));
		}
		return image;
	}
}
