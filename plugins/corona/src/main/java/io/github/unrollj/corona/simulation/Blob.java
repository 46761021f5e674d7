package io.github.unrollj.corona.simulation;

import io.github.unrollj.tensor.Tensor;

/** The image of one object: exp(-u^2) for a point, exp(-u^4) for a cell, u the distance relative to an ellipse. */
record Blob(double row, double column, double direction, double along, double aside, double peak, boolean flat) {

	/** Where the profile is cut off, at less than 1e-4. */
	private static final double REACH = 3.1;

	/** @param along half axis in the given direction (radians, 0 down the rows), pixels, and so {@code aside} across it */
	static Blob cell(final double row, final double column, final double direction, final double along,
		final double aside, final double peak)
	{
		return new Blob(row, column, direction, along, aside, peak, true);
	}

	/** @param sd standard deviation of the Gaussian, pixels */
	static Blob point(final double row, final double column, final double sd, final double peak) {
		return new Blob(row, column, 0, sd * Math.sqrt(2), sd * Math.sqrt(2), peak, false);
	}

	void addTo(final Tensor movie, final int frame) {
		final int rows = movie.size(1);
		final int columns = movie.size(2);
		final double reach = REACH * Math.max(along, aside);
		final double cos = Math.cos(direction);
		final double sin = Math.sin(direction);
		for (int r = Math.max(0, (int) (row - reach)); r < Math.min(rows, row + reach); r++) {
			for (int c = Math.max(0, (int) (column - reach)); c < Math.min(columns, column + reach); c++) {
				final double a = ((r - row) * cos + (c - column) * sin) / along;
				final double b = ((c - column) * cos - (r - row) * sin) / aside;
				final double square = a * a + b * b;
				movie.real()[(frame * rows + r) * columns + c] += (float) (peak * Math.exp(-(flat ? square * square : square)));
			}
		}
	}
}
