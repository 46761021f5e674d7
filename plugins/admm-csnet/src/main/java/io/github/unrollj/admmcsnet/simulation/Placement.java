package io.github.unrollj.admmcsnet.simulation;

import java.util.random.RandomGenerator;

/** How a subject lies in the field of view, and how the receiver's sensitivity falls off over it. */
record Placement(double shiftX, double shiftY, double cos, double sin, double coilX, double coilY, double depth,
	double least)
{

	static Placement draw(final RandomGenerator random) {
		final double turn = random.nextDouble() < 0.3 ? Draw.angle(random) : 0.1 * random.nextGaussian();
		final double coil = Draw.angle(random);
		return new Placement(0.07 * random.nextGaussian(), 0.07 * random.nextGaussian(), Math.cos(turn), Math.sin(turn), Math
			.cos(coil), Math.sin(coil), Draw.between(0.5, 1.5, random), Math.sqrt(Draw.between(0.05, 1, random)));
	}

	/** The subject's coordinates of a point of the field. */
	double x(final double x, final double y) {
		return cos * (x - shiftX) + sin * (y - shiftY);
	}

	double y(final double x, final double y) {
		return cos * (y - shiftY) - sin * (x - shiftX);
	}

	/** 1 next to the coil, falling to the least value. */
	double sensitivity(final double x, final double y) {
		final double squared = (x - coilX) * (x - coilX) + (y - coilY) * (y - coilY);
		return least + (1 - least) / (1 + squared / (depth * depth));
	}
}
