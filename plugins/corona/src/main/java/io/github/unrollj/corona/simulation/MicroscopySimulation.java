package io.github.unrollj.corona.simulation;

import io.github.unrollj.tensor.Tensor;

import java.util.random.RandomGenerator;

/**
 * A camera's movie of moving cells or blinking emitters over a background that stays, bleaches, drifts and flickers.
 * Immutable and thread safe; everything follows from the seed, and background, objects and noise from different parts of
 * it. Numbers are photons.
 *
 * @param rows 16 to 4096
 * @param columns 16 to 4096
 * @param frames 2 to 4096
 * @param readNoise standard deviation of the camera's noise without light, photons, 0 to 1000
 */
public record MicroscopySimulation(int rows, int columns, int frames, Background background, Foreground foreground,
	double readNoise)
{

	private enum Part {
		BACKGROUND, FOREGROUND, NOISE
	}

	/** Cells over the default background: 128 x 128 pixels, 20 frames, 2 photons of read noise. */
	public static final MicroscopySimulation CELLS = new MicroscopySimulation(128, 128, 20, Background.DEFAULT,
		Foreground.CELLS, 2);

	/** Blinking emitters over the same. */
	public static final MicroscopySimulation EMITTERS = new MicroscopySimulation(128, 128, 20, Background.DEFAULT,
		Foreground.EMITTERS, 2);

	/** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
	public MicroscopySimulation {
		Range.require("rows", rows, 16, 4096);
		Range.require("columns", columns, 16, 4096);
		Range.require("frames", frames, 2, 4096);
		Range.require("readNoise (photons)", readNoise, 0, 1000);
	}

	/**
	 * What networks are trained on: cells or emitters, each in one movie of two; 50 to 1000 photons of background, of
	 * which 0 to 40 % bleach, with 0 to 2 pixels of drift and 0 to 3 % flicker; objects a tenth of to as bright as the
	 * background, 1 to 4 cells of 2 to 5 pixels' radius or 4 to 16 emitters per 1000 pixels.
	 */
	public static MicroscopySimulation random(final RandomGenerator random) {
		final double photons = 50 * Math.pow(20, random.nextDouble());
		final Background background = new Background(photons, Draw.between(0.2, 0.7, random), Draw.between(0, 0.4,
			random), Draw.between(0, 2, random), Draw.between(0, 0.03, random));
		final double brightness = photons * Math.pow(10, -random.nextDouble());
		final Foreground foreground = random.nextBoolean() ? new Foreground(Foreground.Kind.CELLS, Draw.between(1, 4,
			random), Draw.between(2, 5, random), Draw.between(0.5, 2.5, random), brightness) : new Foreground(
				Foreground.Kind.EMITTERS, Draw.between(4, 16, random), Draw.between(1, 2, random), 0, brightness);
		return new MicroscopySimulation(128, 128, 20, background, foreground, Draw.between(1, 4, random));
	}

	/** The same with other sizes. */
	public MicroscopySimulation withSize(final int newRows, final int newColumns, final int newFrames) {
		return new MicroscopySimulation(newRows, newColumns, newFrames, background, foreground, readNoise);
	}

	/** Real movies [frames, rows, columns], expected photons but for the noisy movie itself. */
	public SimulatedMovie simulate(final long seed) {
		final Tensor still = background.movie(frames, rows, columns, Draw.generator(seed, Part.BACKGROUND));
		final Tensor objects = foreground.movie(frames, rows, columns, Draw.generator(seed, Part.FOREGROUND));
		final Tensor movie = still.copy();
		movie.add(objects);
		expose(movie, Draw.generator(seed, Part.NOISE));
		return new SimulatedMovie(movie, still, objects);
	}

	/** Shot noise by its normal approximation, and read noise; values may become negative. */
	private void expose(final Tensor movie, final RandomGenerator random) {
		for (int i = 0; i < movie.count(); i++) {
			final float photons = movie.real()[i];
			movie.real()[i] += (float) (Math.sqrt(photons + readNoise * readNoise) * random.nextGaussian());
		}
	}
}
