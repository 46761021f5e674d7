package io.github.unrollj.admmcsnet.simulation;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

import java.util.random.RandomGenerator;

/**
 * Receiver coils on a ring around the field of view: each is strong near itself, has a phase that turns slowly over the
 * field, and the squares of all add up to 1 everywhere.
 */
public final class CoilSensitivities {

	/** Most coils that are simulated. */
	public static final int MOST = 32;

	private CoilSensitivities() {}

	/**
	 * @param coils 1 to {@value #MOST}
	 * @return complex [coils, rows, columns]
	 */
	public static Tensor draw(final int coils, final int rows, final int columns, final RandomGenerator random) {
		if (coils < 1 || coils > MOST) {
			throw new IllegalArgumentException("coils is " + coils + " and must be from 1 to " + MOST);
		}
		final Tensor maps = Tensor.complexZeros(coils, rows, columns);
		final double start = Draw.angle(random);
		for (int coil = 0; coil < coils; coil++) {
			Cancellation.check();
			final double angle = start + 2 * Math.PI * (coil + Draw.between(-0.2, 0.2, random)) / coils;
			draw(maps, coil, angle, random);
		}
		normalise(maps);
		return maps;
	}

	private static void draw(final Tensor maps, final int coil, final double angle, final RandomGenerator random) {
		final int rows = maps.size(1);
		final int columns = maps.size(2);
		final double away = Draw.between(1.1, 1.4, random);
		final double coilX = away * Math.cos(angle) * columns / Math.min(rows, columns);
		final double coilY = away * Math.sin(angle) * rows / Math.min(rows, columns);
		final double reach = Draw.between(0.6, 0.9, random);
		final double phase = Draw.angle(random);
		final double turnX = 0.8 * random.nextGaussian();
		final double turnY = 0.8 * random.nextGaussian();
		final double pixel = 2.0 / Math.min(rows, columns);
		for (int i = 0; i < rows * columns; i++) {
			final double x = pixel * (i % columns + 0.5 - 0.5 * columns);
			final double y = pixel * (i / columns + 0.5 - 0.5 * rows);
			final double squared = (x - coilX) * (x - coilX) + (y - coilY) * (y - coilY);
			final double strength = Math.pow(1 + squared / (reach * reach), -1.5);
			final double turned = phase + turnX * x + turnY * y;
			maps.real()[coil * rows * columns + i] = (float) (strength * Math.cos(turned));
			maps.imaginary()[coil * rows * columns + i] = (float) (strength * Math.sin(turned));
		}
	}

	private static void normalise(final Tensor maps) {
		final int pixels = maps.size(1) * maps.size(2);
		for (int i = 0; i < pixels; i++) {
			if (i % maps.size(2) == 0) Cancellation.check();
			double sum = 0;
			for (int j = i; j < maps.count(); j += pixels)
				sum += maps.real()[j] * maps.real()[j] + maps.imaginary()[j] * maps.imaginary()[j];
			final float factor = (float) (1 / Math.sqrt(sum));
			for (int j = i; j < maps.count(); j += pixels) {
				maps.real()[j] *= factor;
				maps.imaginary()[j] *= factor;
			}
		}
	}
}
