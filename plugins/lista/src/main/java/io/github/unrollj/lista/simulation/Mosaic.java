package io.github.unrollj.lista.simulation;

import java.util.ArrayList;
import java.util.List;

/** The Voronoi cells of points that lie about as far apart as those of a lattice. Lengths in um. */
final class Mosaic {

	/** Bins of one spacing; the two nearest points of a jittered lattice lie no farther than two bins away. */
	private static final int REACH = 2;

	private final Box box;
	private final double spacing;
	private final List<double[]> centres;
	private final int columns;
	private final List<List<Integer>> bins = new ArrayList<>();

	/** @param centres x, y, all within the box */
	Mosaic(final Box box, final double spacing, final List<double[]> centres) {
		this.box = box;
		this.spacing = spacing;
		this.centres = centres;
		this.columns = (int) (box.width() / spacing) + 2;
		for (int i = 0; i < columns * ((int) (box.height() / spacing) + 2); i++)
			bins.add(new ArrayList<>());
		for (int i = 0; i < centres.size(); i++) {
			final double[] centre = centres.get(i);
			bins.get(row(centre[1]) * columns + column(centre[0])).add(i);
		}
	}

	private int row(final double y) {
		return bin(y - box.top(), bins.size() / columns);
	}

	private int column(final double x) {
		return bin(x - box.left(), columns);
	}

	private int bin(final double distance, final int count) {
		return Math.max(0, Math.min(count - 1, (int) (distance / spacing)));
	}

	/** The cell of a point, and its nearest border. */
	Place at(final double x, final double y) {
		int first = -1;
		int second = -1;
		double nearest = Double.MAX_VALUE;
		double next = Double.MAX_VALUE;
		for (int i = Math.max(0, row(y) - REACH); i <= Math.min(bins.size() / columns - 1, row(y) + REACH); i++) {
			for (int j = Math.max(0, column(x) - REACH); j <= Math.min(columns - 1, column(x) + REACH); j++) {
				for (final int k : bins.get(i * columns + j)) {
					final double distance = square(centres.get(k)[0] - x) + square(centres.get(k)[1] - y);
					if (distance < nearest) {
						next = nearest;
						second = first;
						nearest = distance;
						first = k;
					}
					else if (distance < next) {
						next = distance;
						second = k;
					}
				}
			}
		}
		final double[] a = centres.get(first);
		final double[] b = centres.get(second);
		return new Place(first, second, (next - nearest) / (2 * Math.hypot(a[0] - b[0], a[1] - b[1])));
	}

	private static double square(final double a) {
		return a * a;
	}

	/**
	 * A point in the mosaic.
	 *
	 * @param cell index of the centre it belongs to
	 * @param neighbour index of the second nearest centre
	 * @param toBorder distance from the border between the two
	 */
	record Place(int cell, int neighbour, double toBorder) {}
}
