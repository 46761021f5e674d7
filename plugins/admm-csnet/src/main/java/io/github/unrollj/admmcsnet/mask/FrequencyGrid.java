package io.github.unrollj.admmcsnet.mask;

/**
 * The frequencies of a k-space of any size, in the order of the Fourier transform: 0, 1, 2, ..., -2, -1. Of an even
 * size the frequency -n/2 is there and n/2 is not.
 */
record FrequencyGrid(int rows, int columns) {

	int count() {
		return rows * columns;
	}

	/** The frequency of an index, -n/2 to (n-1)/2. */
	static int frequency(final int index, final int n) {
		return 2 * index < n ? index : index - n;
	}

	/** The index of a pair of frequencies. */
	int index(final int row, final int column) {
		return (row < 0 ? row + rows : row) * columns + (column < 0 ? column + columns : column);
	}

	/** Distances from the centre in units of half the k-space, row by row: 1 in the middle of an edge. */
	float[] radii() {
		final float[] radii = new float[count()];
		for (int r = 0; r < rows; r++) {
			final double y = 2.0 * frequency(r, rows) / rows;
			for (int c = 0; c < columns; c++) {
				final double x = 2.0 * frequency(c, columns) / columns;
				radii[r * columns + c] = (float) Math.sqrt(x * x + y * y);
			}
		}
		return radii;
	}

	/** Radius, in the units of {@link #radii}, of the disc that holds that many points. */
	double radiusOf(final double points) {
		return 2 * Math.sqrt(points / (Math.PI * count()));
	}
}
