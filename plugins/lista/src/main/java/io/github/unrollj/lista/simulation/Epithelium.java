package io.github.unrollj.lista.simulation;

import java.util.List;
import java.util.Random;

/**
 * A sheet of cells side by side with labelled membranes: Voronoi cells whose borders waver. Lengths in um, light per
 * um^2.
 */
final class Epithelium {

	/** Standard deviation of a membrane's cross-section: two of them, a little tilted. */
	private static final double MEMBRANE = 0.09;

	private final List<double[]> centres;
	private final Mosaic mosaic;
	private final double[] expression;
	private final GradientNoise noise;

	Epithelium(final Box field, final double spacing, final Random random) {
		final Box beyond = field.grown(3 * spacing);
		this.centres = Places.in(beyond, spacing, random);
		this.mosaic = new Mosaic(beyond, spacing, centres);
		this.expression = centres.stream().mapToDouble(centre -> Draw.factor(0.5, random)).toArray();
		this.noise = new GradientNoise(random);
	}

	/** Where the cells are. */
	List<double[]> centres() {
		return centres;
	}

	/** Light of the membranes and of the cytoplasm between them. */
	double density(final double x, final double y) {
		final double wavyX = x + 0.8 * noise.at(x / 4, y / 4) + 0.2 * noise.at(x / 1.1 + 7, y / 1.1);
		final double wavyY = y + 0.8 * noise.at(x / 4 + 40, y / 4) + 0.2 * noise.at(x / 1.1, y / 1.1 + 23);
		final Mosaic.Place place = mosaic.at(wavyX, wavyY);
		return membrane(x, y, place) + expression[place.cell()] * cytoplasm(x, y);
	}

	private double membrane(final double x, final double y, final Mosaic.Place place) {
		final double depth = place.toBorder() / MEMBRANE;
		if (depth > 5) return 0;
		final int edge = place.cell() * place.neighbour();
		final double ofEdge = Math.max(0.25, 0.6 + 0.8 * noise.at(0.37 * (edge % 997), 0.61 * (edge % 89)));
		final double patches = Math.exp(0.9 * noise.at(x / 0.9, y / 0.9));
		return 4 * ofEdge * patches * Math.exp(-0.5 * depth * depth);
	}

	/** The lattices of the two noises lie at an angle, lest they show. */
	private double cytoplasm(final double x, final double y) {
		final double fine = noise.at((0.8 * x - 0.6 * y) / 0.55, (0.6 * x + 0.8 * y) / 0.55);
		return 0.28 * (1 + 0.25 * noise.at(x / 1.3, y / 1.3 + 3) + 0.25 * fine);
	}
}
