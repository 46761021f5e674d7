package io.github.unrollj.corona.simulation;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

import java.util.random.RandomGenerator;

/**
 * What a microscope sees besides the objects: a smooth structure and a fine one, both at rest but for drift, that bleach
 * and flicker together.
 *
 * @param photons mean per pixel in the first frame, 1 to 1e6
 * @param spread standard deviation of the log-normal brightness of each structure, natural logarithm, 0 to 2
 * @param bleaching share of the light lost from the first to the last frame, exponentially, 0 to 0.95
 * @param drift from the first to the last frame, pixels, 0 to 20; its direction is random, its course straight
 * @param flicker relative standard deviation of each frame's brightness, 0 to 0.5
 */
public record Background(double photons, double spread, double bleaching, double drift, double flicker) {

	/** 200 photons, structures of 0.5, 10 % bleached, half a pixel of drift, 1 % flicker. */
	public static final Background DEFAULT = new Background(200, 0.5, 0.1, 0.5, 0.01);

	/** Standard deviations of the Gaussians that make the two structures, pixels. */
	private static final double SMOOTH = 12;
	private static final double FINE = 2.5;

	/** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
	public Background {
		Range.require("photons", photons, 1, 1e6);
		Range.require("spread", spread, 0, 2);
		Range.require("bleaching", bleaching, 0, 0.95);
		Range.require("drift (pixels)", drift, 0, 20);
		Range.require("flicker", flicker, 0, 0.5);
	}

	/** @return expected photons, real [frames, rows, columns] */
	Tensor movie(final int frames, final int rows, final int columns, final RandomGenerator random) {
		final BandLimitedField smooth = field(SMOOTH, rows, columns, random);
		final BandLimitedField fine = field(FINE, rows, columns, random);
		final double direction = Draw.angle(random);
		final Tensor movie = Tensor.zeros(frames, rows, columns);
		for (int t = 0, i = 0; t < frames; t++) {
			Cancellation.check();
			final double time = (double) t / (frames - 1);
			final double down = drift * (time - 0.5) * Math.cos(direction);
			final double across = drift * (time - 0.5) * Math.sin(direction);
			final double level = Math.pow(1 - bleaching, time) * Math.max(0, 1 + flicker * random.nextGaussian());
			for (int r = 0; r < rows; r++) {
				for (int c = 0; c < columns; c++, i++) {
					final double y = r - 0.5 * (rows - 1) - down;
					final double x = c - 0.5 * (columns - 1) - across;
					movie.real()[i] = (float) (level * Math.exp(spread * (smooth.at(y, x) + fine.at(y, x))));
				}
			}
		}
		toMean(movie, rows * columns);
		return movie;
	}

	private BandLimitedField field(final double sd, final int rows, final int columns, final RandomGenerator random) {
		final GaussianFilter filter = new GaussianFilter(sd, sd);
		final int height = BandLimitedField.samples(0.5 * (rows + drift), 1) + filter.lostRows();
		final int width = BandLimitedField.samples(0.5 * (columns + drift), 1) + filter.lostColumns();
		return new BandLimitedField(filter.apply(Draw.white(height, width, random)), 1, 1);
	}

	private void toMean(final Tensor movie, final int pixels) {
		double sum = 0;
		for (int i = 0; i < pixels; i++)
			sum += movie.real()[i];
		final float factor = (float) (photons * pixels / sum);
		for (int i = 0; i < movie.count(); i++)
			movie.real()[i] *= factor;
	}
}
