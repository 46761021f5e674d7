package io.github.unrollj.corona.network;

import io.github.unrollj.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small movies of peak 1 to calibrate thresholds on: a grainy background that changes slowly, some 20 dB weaker small
 * spots that move, and weak noise. Not a simulation of an instrument, only of its powers.
 */
final class TypicalMovies {

	private static final int COUNT = 4;
	private static final int SPOTS = 6;
	private static final double SPOT = 0.1;
	private static final double NOISE = 0.005;

	private TypicalMovies() {}

	/** Always the same ones for a configuration. */
	static List<Tensor> of(final CoronaConfiguration configuration) {
		final List<Tensor> movies = new ArrayList<>();
		for (int i = 0; i < COUNT; i++)
			movies.add(movie(configuration, new Random(i + 1L)));
		return movies;
	}

	private static Tensor movie(final CoronaConfiguration configuration, final Random random) {
		final int size = configuration.patch();
		final int frames = configuration.frames();
		final Tensor movie = configuration.complex() ? Tensor.complexZeros(frames, size, size) : Tensor.zeros(frames, size,
			size);
		for (final float[] part : configuration.complex() ? new float[][] { movie.real(), movie.imaginary() }
			: new float[][] { movie.real() })
		{
			final double[][] grains = { grains(size, random), grains(size, random) };
			for (int t = 0; t < frames; t++) {
				for (int p = 0; p < size * size; p++)
					part[t * size * size + p] = (float) (grains[0][p] + 0.2 * (2.0 * t / frames - 1) * grains[1][p] + NOISE * random
						.nextGaussian());
			}
			for (int s = 0; s < SPOTS; s++)
				addSpot(part, size, frames, random);
		}
		Peak.scale(movie, 1 / Peak.of(movie));
		return movie;
	}

	/** Smoothed noise of standard deviation 0.3. */
	private static double[] grains(final int size, final Random random) {
		double[] grains = random.doubles((long) size * size, -1, 1).toArray();
		for (final int step : new int[] { 1, size, 1, size }) {
			final double[] smooth = new double[grains.length];
			for (int p = 0; p < grains.length; p++)
				smooth[p] = grains[p] / 2 + (grains[Math.floorMod(p - step, grains.length)] + grains[(p + step) % grains.length]) / 4;
			grains = smooth;
		}
		double power = 0;
		for (final double g : grains)
			power += g * g / grains.length;
		for (int p = 0; p < grains.length; p++)
			grains[p] *= 0.3 / Math.sqrt(power);
		return grains;
	}

	private static void addSpot(final float[] part, final int size, final int frames, final Random random) {
		final double row = size * random.nextDouble();
		final double column = size * random.nextDouble();
		final double down = random.nextGaussian();
		final double right = random.nextGaussian();
		for (int t = 0; t < frames; t++) {
			for (int p = 0; p < size * size; p++) {
				final double y = p / size - row - t * down / 2;
				final double x = p % size - column - t * right / 2;
				part[t * size * size + p] += (float) (SPOT * Math.exp(-(x * x + y * y) / 3));
			}
		}
	}
}
