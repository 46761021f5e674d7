package io.github.unrollj.lista.simulation;

import java.util.List;
import java.util.Random;

/**
 * A sheet of cells side by side: the Voronoi cells of scattered centres, with labelled membranes. Lengths in um.
 */
final class Epithelium {

	private static final double MEMBRANE = 0.09;

	private final Box field;
	private final double spacing;
	private final List<double[]> centres;
	private final int[][] bins;
	private final int binColumns;
	private final double[] expression;
	private final GradientNoise noise;

	Epithelium(final Box field, final double spacing, final Random random) {
		this.field = field.grown(3 * spacing);
		this.spacing = spacing;
		this.centres = Places.in(this.field, spacing, random);
		this.binColumns = (int) Math.ceil(this.field.width() / spacing) + 1;
		this.bins = bins();
		this.expression = centres.stream().mapToDouble(centre -> Draw.factor(0.5, random)).toArray();
		this.noise = new GradientNoise(random);
	}

	List<double[]> centres() {
		return centres;
	}

	private int[][] bins() {
		final int[][] filled = new int[binColumns * ((int) Math.ceil(field.height() / spacing) + 1)][0];
		for (int i = 0; i < centres.size(); i++) {
			final int bin = bin(centres.get(i)[1], field.top()) * binColumns + bin(centres.get(i)[0], field.left());
			filled[bin] = java.util.Arrays.copyOf(filled[bin], filled[bin].length + 1);
			filled[bin][filled[bin].length - 1] = i;
		}
		return filled;
	}

	private int bin(final double value, final double origin) {
		return (int) Math.max(0, (value - origin) / spacing);
	}

	/** Light of membranes and of the cytoplasm between them at a point of the field. */
	double density(final double px, final double py) {
		final double x = px + 0.8 * noise.at(px / 4, py / 4) + 0.2 * noise.at(px / 1.1 + 7, py / 1.1);
		final double y = py + 0.8 * noise.at(px / 4 + 40, py / 4) + 0.2 * noise.at(px / 1.1, py / 1.1 + 23);
		int first = -1;
		int second = -1;
		double nearest = Double.MAX_VALUE;
		double next = Double.MAX_VALUE;
		final int row = bin(y, field.top());
		final int column = bin(x, field.left());
		for (int i = Math.max(0, row - 2); i <= Math.min(bins.length / binColumns - 1, row + 2); i++) {
			for (int j = Math.max(0, column - 2); j <= Math.min(binColumns - 1, column + 2); j++) {
				for (final int k : bins[i * binColumns + j]) {
					final double[] centre = centres.get(k);
					final double distance = (x - centre[0]) * (x - centre[0]) + (y - centre[1]) * (y - centre[1]);
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
		final double toBorder = (next - nearest) / (2 * Math.hypot(a[0] - b[0], a[1] - b[1]));
		return membrane(px, py, toBorder, first * second) + 0.28 * expression[first] * (1 + 0.3 * noise.at(px / 0.8, py /
			0.8 + 3));
	}

	private double membrane(final double x, final double y, final double distance, final int edge) {
		final double depth = distance / MEMBRANE;
		if (depth > 5) return 0;
		final double ofEdge = 0.6 + 0.8 * noise.at(0.37 * (edge % 997), 0.61 * (edge % 89));
		final double patches = Math.exp(0.9 * noise.at(x / 0.9, y / 0.9));
		return 4 * Math.max(0.25, ofEdge) * patches * Math.exp(-0.5 * depth * depth);
	}
}
