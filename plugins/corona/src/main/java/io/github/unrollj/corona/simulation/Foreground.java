package io.github.unrollj.corona.simulation;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

import java.util.random.RandomGenerator;

/**
 * The objects that a microscope's movie is about.
 *
 * @param kind of the objects
 * @param density mean number of objects per 1000 pixels, 0 to 100
 * @param radius of cells, or standard deviation of the emitters' image, pixels, 0.5 to 50
 * @param speed of cells, pixels per frame, 0 to 20; emitters stay where they are
 * @param brightness median photons at an object's centre, 0.01 to 1e6
 */
public record Foreground(Kind kind, double density, double radius, double speed, double brightness) {

	/** What the objects do. */
	public enum Kind {
		/** Round or oblong cells that crawl in slowly turning directions. */
		CELLS,
		/** Point-like emitters that switch on and off. */
		EMITTERS
	}

	/** Two cells of 3 pixels' radius per 1000 pixels, one pixel per frame, 60 photons. */
	public static final Foreground CELLS = new Foreground(Kind.CELLS, 2, 3, 1, 60);

	/** Eight emitters per 1000 pixels, images of 1.3 pixels' standard deviation, 100 photons. */
	public static final Foreground EMITTERS = new Foreground(Kind.EMITTERS, 8, 1.3, 0, 100);

	/** Standard deviation of brightnesses, natural logarithm. */
	private static final double SPREAD = 0.4;

	/** Standard deviation of a cell's change of direction from frame to frame, radians. */
	private static final double TURN = 0.25;

	/** Mean durations of an emitter's states, frames. */
	private static final double ON = 3;
	private static final double OFF = 12;

	/** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
	public Foreground {
		Range.require("density (objects per 1000 pixels)", density, 0, 100);
		Range.require("radius (pixels)", radius, 0.5, 50);
		Range.require("speed (pixels per frame)", speed, 0, 20);
		Range.require("brightness (photons)", brightness, 0.01, 1e6);
	}

	public Foreground withBrightness(final double newBrightness) {
		return new Foreground(kind, density, radius, speed, newBrightness);
	}

	/** @return expected photons, real [frames, rows, columns] */
	Tensor movie(final int frames, final int rows, final int columns, final RandomGenerator random) {
		final Tensor movie = Tensor.zeros(frames, rows, columns);
		// objects outside the image may come in
		final double margin = 3 * radius + (kind == Kind.CELLS ? speed * frames : 0);
		final double height = rows + 2 * margin;
		final double width = columns + 2 * margin;
		final int count = Draw.poisson(density * height * width / 1000, random);
		for (int i = 0; i < count; i++) {
			final double row = height * random.nextDouble() - margin;
			final double column = width * random.nextDouble() - margin;
			final double peak = brightness * Draw.factor(SPREAD, random);
			if (kind == Kind.CELLS) crawl(movie, row, column, peak, random);
			else blink(movie, row, column, peak, random);
		}
		return movie;
	}

	private void crawl(final Tensor movie, final double startRow, final double startColumn, final double peak,
		final RandomGenerator random)
	{
		final double size = radius * Draw.factor(0.2, random);
		final double oblong = Draw.between(1, 1.6, random);
		final double pace = speed * Draw.between(0.3, 1.7, random);
		double row = startRow;
		double column = startColumn;
		double direction = Draw.angle(random);
		for (int t = 0; t < movie.size(0); t++) {
			Cancellation.check();
			Blob.cell(row, column, direction, size * oblong, size / oblong, peak).addTo(movie, t);
			row += pace * Math.cos(direction);
			column += pace * Math.sin(direction);
			direction += TURN * random.nextGaussian();
		}
	}

	/** States last exponentially distributed times; a frame that sees only part of a state gets that part of the light. */
	private void blink(final Tensor movie, final double row, final double column, final double peak,
		final RandomGenerator random)
	{
		final double[] share = new double[movie.size(0)];
		boolean on = random.nextDouble() < ON / (ON + OFF);
		double time = 0;
		while (time < share.length) {
			final double end = Math.min(share.length, time + (on ? ON : OFF) * random.nextExponential());
			for (int t = (int) time; on && t < end; t++)
				share[t] += Math.min(end, t + 1) - Math.max(time, t);
			time = end;
			on = !on;
		}
		for (int t = 0; t < share.length; t++)
			if (share[t] > 0) Blob.point(row, column, radius, peak * share[t]).addTo(movie, t);
	}
}
