package io.github.unrollj.corona.simulation;

/**
 * Where and when a movie is sampled. Positions are in millimetres from the centre of the image: z along the rows (depth,
 * downwards), x along the columns.
 *
 * @param rows along the beam, 16 to 4096
 * @param columns across it, 16 to 4096
 * @param frames 2 to 4096
 * @param pixel size, millimetres, 0.001 to 10
 * @param interval between frames, milliseconds, 0.01 to 10000
 */
public record Grid(int rows, int columns, int frames, double pixel, double interval) {

	/** 128 x 128 pixels of 0.12 mm, 20 frames, one in 10 ms. */
	public static final Grid DEFAULT = new Grid(128, 128, 20, 0.12, 10);

	/** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
	public Grid {
		Range.require("rows", rows, 16, 4096);
		Range.require("columns", columns, 16, 4096);
		Range.require("frames", frames, 2, 4096);
		Range.require("pixel (mm)", pixel, 0.001, 10);
		Range.require("interval (ms)", interval, 0.01, 10000);
	}

	public Grid withSize(final int newRows, final int newColumns) {
		return new Grid(newRows, newColumns, frames, pixel, interval);
	}

	public Grid withFrames(final int newFrames) {
		return new Grid(rows, columns, newFrames, pixel, interval);
	}

	/** Depth of a row from the image's centre, millimetres. */
	double z(final double row) {
		return (row - 0.5 * (rows - 1)) * pixel;
	}

	/** Position of a column from the image's centre, millimetres. */
	double x(final double column) {
		return (column - 0.5 * (columns - 1)) * pixel;
	}

	/** Half of the image's height, millimetres. */
	double halfHeight() {
		return 0.5 * rows * pixel;
	}

	double halfWidth() {
		return 0.5 * columns * pixel;
	}

	/** Time of a frame, seconds. */
	double seconds(final int frame) {
		return 1e-3 * interval * frame;
	}
}
