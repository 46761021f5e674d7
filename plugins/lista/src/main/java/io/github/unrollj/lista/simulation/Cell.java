package io.github.unrollj.lista.simulation;

import java.util.Random;

/**
 * A spread cell, as they grow on glass: its border and that of its nucleus. Lengths in um.
 *
 * @param border of the cell
 * @param nucleus its border
 * @param axis direction in which the cell is long
 */
record Cell(Outline border, Outline nucleus, double axis) {

	/** @param radius mean radius of the cell */
	static Cell at(final double x, final double y, final double radius, final Random random) {
		final double axis = Draw.angle(random);
		final double stretch = Math.sqrt(Draw.between(1.1, 2.2, random));
		final Outline border = new Outline(x, y, radius * stretch, radius / stretch, axis, 0.13, random);
		final double[] centre = border.point(Draw.angle(random), Draw.between(0, 0.2, random));
		return new Cell(border, nucleus(centre[0], centre[1], Math.min(6.5, 0.42 * radius), axis, random), axis);
	}

	/** The border of a nucleus of that mean radius, long in about that direction. */
	static Outline nucleus(final double x, final double y, final double radius, final double axis, final Random random) {
		final double stretch = Math.sqrt(Draw.between(1.05, 1.6, random));
		return new Outline(x, y, radius * stretch, radius / stretch, axis + 0.3 * random.nextGaussian(), 0.03, random);
	}

	boolean contains(final double x, final double y) {
		return border.relative(x, y) < 1;
	}

	/** A place in the cell, beside the nucleus, more likely near it than at the border. */
	double[] cytoplasmic(final Random random) {
		for (int attempt = 0; attempt < 20; attempt++) {
			final double[] at = border.point(Draw.angle(random), Math.pow(random.nextDouble(), 0.8));
			if (nucleus.relative(at[0], at[1]) > 1.02) return at;
		}
		return nucleus.point(Draw.angle(random), 1.1);
	}

	/** Whether any of it can be seen in the field. */
	boolean touches(final Box field) {
		final Box box = border.box();
		return box.right() > field.left() && box.left() < field.right() && box.bottom() > field.top() && box.top() < field
			.bottom();
	}
}
