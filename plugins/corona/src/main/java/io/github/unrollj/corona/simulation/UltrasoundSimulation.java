package io.github.unrollj.corona.simulation;

import io.github.unrollj.corona.metric.VesselMask;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

import java.util.random.RandomGenerator;

/**
 * Contrast-enhanced ultrasound on the complex baseband: tissue speckle that moves, bubbles that flow through vessel trees
 * in the moving tissue, and noise of the receiver's band. Immutable and thread safe; everything follows from the seed,
 * and tissue, motion, vessels and noise from different parts of it.
 *
 * @param clutter ratio of the tissue's mean power to the blood's mean power inside the {@link VesselMask}, over all
 *          frames, dB, -40 to 80
 * @param noise ratio of the blood's mean power inside the mask to the noise's mean power, dB, -40 to 200
 */
public record UltrasoundSimulation(Grid grid, Probe probe, Tissue tissue, Motion motion, Vasculature vasculature,
	double clutter, double noise)
{

	private enum Part {
		MOTION, TISSUE, BLOOD, NOISE
	}

	/** Noise of the presets, dB below the blood. */
	private static final double USUAL_NOISE = 20;

	/** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
	public UltrasoundSimulation {
		Range.require("clutter (dB)", clutter, -40, 80);
		Range.require("noise (dB)", noise, -40, 200);
	}

	/** Tissue that hardly moves: {@link Motion#NEAR_STATIC}, and the default of everything else. */
	public static UltrasoundSimulation nearStatic(final double clutterDecibels) {
		return new UltrasoundSimulation(Grid.DEFAULT, Probe.DEFAULT, Tissue.DEFAULT, Motion.NEAR_STATIC,
			Vasculature.DEFAULT, clutterDecibels, USUAL_NOISE);
	}

	/** Tissue in motion: {@link Motion#MOVING}, and the default of everything else. */
	public static UltrasoundSimulation moving(final double clutterDecibels) {
		return nearStatic(clutterDecibels).withMotion(Motion.MOVING);
	}

	/**
	 * What networks are trained on: clutter uniform from 10 to 40 dB; one movie in three near-static and the others with
	 * 0 to 1.25 times the motion of {@link Motion#MOVING}; noise 12 to 30 dB below the blood; 3 to 6 trees with speeds of 10
	 * to 50 mm/s and 0.05 to 0.6 bubbles per square millimetre, uniform on a logarithmic scale.
	 */
	public static UltrasoundSimulation random(final RandomGenerator random) {
		final double clutter = Draw.between(10, 40, random);
		final boolean isStatic = random.nextInt(3) == 0;
		final double factor = Draw.between(0, 1.25, random);
		final Vasculature usual = Vasculature.DEFAULT;
		final Vasculature vessels = new Vasculature(3 + random.nextInt(4), usual.radius(), usual.smallest(), Draw.between(
			10, 50, random), 0.05 * Math.pow(12, random.nextDouble()), usual.brightness());
		return nearStatic(clutter).withMotion(isStatic ? Motion.NEAR_STATIC : Motion.MOVING.scaled(factor))
			.withVasculature(vessels).withNoise(Draw.between(12, 30, random));
	}

	public UltrasoundSimulation withGrid(final Grid newGrid) {
		return new UltrasoundSimulation(newGrid, probe, tissue, motion, vasculature, clutter, noise);
	}

	public UltrasoundSimulation withProbe(final Probe newProbe) {
		return new UltrasoundSimulation(grid, newProbe, tissue, motion, vasculature, clutter, noise);
	}

	public UltrasoundSimulation withTissue(final Tissue newTissue) {
		return new UltrasoundSimulation(grid, probe, newTissue, motion, vasculature, clutter, noise);
	}

	public UltrasoundSimulation withMotion(final Motion newMotion) {
		return new UltrasoundSimulation(grid, probe, tissue, newMotion, vasculature, clutter, noise);
	}

	public UltrasoundSimulation withVasculature(final Vasculature newVasculature) {
		return new UltrasoundSimulation(grid, probe, tissue, motion, newVasculature, clutter, noise);
	}

	public UltrasoundSimulation withNoise(final double decibels) {
		return new UltrasoundSimulation(grid, probe, tissue, motion, vasculature, clutter, decibels);
	}

	/** Complex movies [frames, rows, columns]; the tissue's mean power is 1. */
	public SimulatedMovie simulate(final long seed) {
		final Displacement displacement = Displacement.draw(motion, grid, Draw.generator(seed, Part.MOTION));
		final Tensor clutterMovie = TissueSpeckle.draw(tissue, grid, probe, displacement.reach(grid), Draw.generator(seed,
			Part.TISSUE)).movie(grid, probe, displacement);
		final Tensor blood = BloodFlow.movie(vasculature, grid, probe, displacement, Draw.generator(seed, Part.BLOOD));
		attenuate(clutterMovie);
		attenuate(blood);
		scale(clutterMovie, Math.sqrt(clutterMovie.count()) / clutterMovie.norm());
		final double bloodPower = Math.pow(10, -clutter / 10);
		Cancellation.check();
		final double unscaled = VesselMask.of(blood).meanPower(blood);
		if (unscaled > 0) scale(blood, Math.sqrt(bloodPower / unscaled));
		final Tensor movie = noise(Math.sqrt(bloodPower * Math.pow(10, -noise / 10)), Draw.generator(seed, Part.NOISE));
		movie.add(clutterMovie);
		movie.add(blood);
		return new SimulatedMovie(movie, clutterMovie, blood);
	}

	private void attenuate(final Tensor movie) {
		for (int i = 0; i < movie.count(); i++) {
			if (i % (grid.rows() * grid.columns()) == 0) Cancellation.check();
			final int row = i / grid.columns() % grid.rows();
			final float factor = (float) tissue.transmission(row * grid.pixel(), probe.carrier());
			movie.real()[i] *= factor;
			movie.imaginary()[i] *= factor;
		}
	}

	private static void scale(final Tensor movie, final double factor) {
		for (int i = 0; i < movie.count(); i++) {
			movie.real()[i] *= (float) factor;
			movie.imaginary()[i] *= (float) factor;
		}
	}

	/** Complex white noise through the point spread function. */
	private Tensor noise(final double amplitude, final RandomGenerator random) {
		final Tensor movie = Tensor.complexZeros(grid.frames(), grid.rows(), grid.columns());
		final GaussianFilter band = new GaussianFilter(probe.axial() / grid.pixel(), probe.lateral() / grid.pixel());
		for (int t = 0; t < grid.frames(); t++) {
			Cancellation.check();
			for (final float[] part : new float[][] { movie.real(), movie.imaginary() }) {
				final float[][] plane = band.apply(Draw.white(grid.rows() + band.lostRows(), grid.columns() + band
					.lostColumns(), random));
				for (int r = 0; r < grid.rows(); r++)
					System.arraycopy(plane[r], 0, part, (t * grid.rows() + r) * grid.columns(), grid.columns());
			}
		}
		scale(movie, amplitude * Math.sqrt(0.5));
		return movie;
	}
}
