package io.github.unrollj.dublid.simulation;

import java.util.random.RandomGenerator;

/**
 * A random camera trajectory after Boracchi and Foi (IEEE TIP 2012): a particle whose velocity has inertia, is perturbed
 * by Gaussian noise, is drawn back to where it began, and now and then is thrown nearly into the opposite direction by an
 * impulsive shake. The exposure covers a random part of it. Its speed, constant in the paper, wanders, because hands stop
 * and hurry: measured kernels have bright knots.
 */
final class Trajectory {

	private static final int STEPS = 1000;

	/** Largest standard deviation of the perturbation, summed over the path, relative to the speed. */
	private static final double TREMOR = 4;
	/** Largest acceleration towards the beginning, at a distance of half the path, over the whole time. */
	private static final double PULL = 6;
	/** Largest mean number of impulsive shakes. */
	private static final double SHAKES = 2;
	/** Largest standard deviation of the speed's logarithm. */
	private static final double HURRY = 0.8;
	/** How often, over the path, the speed forgets what it was. */
	private static final double MOODS = 8;
	/** Shortest exposure, relative to the whole path. */
	private static final double SHORTEST = 0.3;

	private Trajectory() {}

	static MotionPath draw(final RandomGenerator random) {
		final double tremor = TREMOR * random.nextDouble() / Math.sqrt(STEPS);
		final double pull = PULL * random.nextDouble() / STEPS;
		final double shakes = SHAKES * random.nextDouble() / STEPS;
		final double hurry = HURRY * random.nextDouble() * Math.sqrt(2 * MOODS / STEPS);
		final double exposure = SHORTEST + (1 - SHORTEST) * random.nextDouble();
		final double[] rows = new double[STEPS];
		final double[] columns = new double[STEPS];
		double direction = 2 * Math.PI * random.nextDouble();
		double logSpeed = 0;
		for (int i = 1; i < STEPS; i++) {
			logSpeed += hurry * random.nextGaussian() - MOODS / STEPS * logSpeed;
			final double speed = Math.exp(logSpeed) / STEPS;
			rows[i] = rows[i - 1] + speed * Math.sin(direction);
			columns[i] = columns[i - 1] + speed * Math.cos(direction);
			final double down = Math.sin(direction) + tremor * random.nextGaussian() - 2 * pull * rows[i];
			final double right = Math.cos(direction) + tremor * random.nextGaussian() - 2 * pull * columns[i];
			direction = Math.atan2(down, right);
			if (random.nextDouble() < shakes) direction += Math.PI + random.nextDouble() - 0.5;
		}
		return new MotionPath(rows, columns).first(exposure);
	}
}
