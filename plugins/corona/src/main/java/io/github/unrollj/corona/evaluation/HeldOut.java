package io.github.unrollj.corona.evaluation;

import io.github.unrollj.corona.simulation.UltrasoundSimulation;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.function.DoubleFunction;

/**
 * The test data: near-static and moving tissue at 10, 20, 30 and 40 dB of clutter, {@value #MOVIES} movies of 16 patches
 * each, 832 patches for near-static and as many for moving tissue. Their seeds begin at {@link #FIRST_SEED}, those of
 * tuning at {@link #TUNING_SEED}; seeds below 2^32 are for training and validation.
 */
public enum HeldOut {

	NEAR_STATIC("near-static", UltrasoundSimulation::nearStatic), MOVING("moving", UltrasoundSimulation::moving);

	public static final long FIRST_SEED = 1L << 40;
	public static final long TUNING_SEED = 1L << 36;

	/** Movies for each kind of tissue and level of clutter. */
	public static final int MOVIES = 13;

	/** Levels of clutter, dB. */
	private static final double[] LEVELS = { 10, 20, 30, 40 };

	/** Seeds of different levels and kinds do not meet. */
	private static final int MOST_MOVIES = 10000;

	private final String title;
	private final DoubleFunction<UltrasoundSimulation> simulation;

	HeldOut(final String title, final DoubleFunction<UltrasoundSimulation> simulation) {
		this.title = title;
		this.simulation = simulation;
	}

	/** Levels of clutter, dB. */
	public static double[] levels() {
		return LEVELS.clone();
	}

	/** What this kind of tissue is called. */
	public String title() {
		return title;
	}

	/**
	 * Patches of one level of clutter.
	 *
	 * @param clutter dB, 10 to 40
	 * @param firstSeed {@link #FIRST_SEED} or {@link #TUNING_SEED}
	 * @param movies 1 to 10000, of 16 patches each
	 */
	public PatchSet patches(final double clutter, final long firstSeed, final int movies, final Workers workers,
		final Progress progress)
	{
		if (movies < 1 || movies > MOST_MOVIES) {
			throw new IllegalArgumentException("movies is " + movies + " and must be from 1 to " + MOST_MOVIES);
		}
		final UltrasoundSimulation simulated = simulation.apply(clutter);
		final long seed = firstSeed + MOST_MOVIES * (100L * ordinal() + Math.round(clutter));
		return PatchSet.simulate(title + " " + Math.round(clutter) + " dB", simulated::simulate, seed, movies, workers,
			progress);
	}
}
