package io.github.unrollj.lista.simulation;

import java.util.Random;

/** The filaments of a spread cell. Lengths in um, light per um of a single filament is 1. */
final class Cytoskeleton {

	private Cytoskeleton() {}

	/** Microtubules: from the organising centre beside the nucleus to the border, and some that begin anywhere. */
	static void microtubules(final Specimen specimen, final Cell cell, final double density, final Random random) {
		final double[] centre = cell.nucleus().point(Draw.angle(random), Draw.between(0.6, 1.15, random));
		final int count = Draw.count(10 * density * cell.border().radius(), random);
		for (int i = 0; i < count; i++) {
			final Fibre fibre = new Fibre(Draw.between(10, 40, random), 0.012, Draw.factor(0.15, random), 0.25);
			final boolean central = random.nextDouble() < 0.4;
			final double[] at = central ? new double[] { centre[0] + 0.6 * random.nextGaussian(), centre[1] + 0.6 * random
				.nextGaussian() } : cell.cytoplasmic(random);
			final double outwards = Math.atan2(at[1] - centre[1], at[0] - centre[0]);
			final double direction = central ? Draw.angle(random) : outwards + 0.7 * random.nextGaussian();
			final double length = cell.border().radius() * Draw.between(0.4, 2.2, random);
			fibre.draw(specimen, at[0], at[1], 0.35 * random.nextGaussian(), direction, length, cell::contains, random);
		}
		specimen.blob(centre[0], centre[1], 0.1, 0.3, 1.5);
	}

	/** Actin: bundles along the cell's axis, a mesh of short filaments, and a cortex at the border. */
	static void actin(final Specimen specimen, final Cell cell, final double density, final Random random) {
		final int bundles = Draw.count(6 * density * cell.border().radius(), random);
		for (int i = 0; i < bundles; i++) {
			final Fibre bundle = new Fibre(400, Draw.between(0.02, 0.1, random), 0.8 * Draw.factor(0.7, random), 0.25);
			final double[] at = cell.border().point(Draw.angle(random), Math.sqrt(random.nextDouble()));
			final double direction = cell.axis() + 0.1 * random.nextGaussian();
			final double length = cell.border().radius() * Draw.between(0.3, 1.6, random);
			final double z = 0.2 * random.nextGaussian();
			bundle.draw(specimen, at[0], at[1], z, direction, length / 2, cell::contains, random);
			bundle.draw(specimen, at[0], at[1], z, direction + Math.PI, length / 2, cell::contains, random);
		}
		mesh(specimen, cell, density, random);
		cortex(specimen, cell, random);
	}

	private static void mesh(final Specimen specimen, final Cell cell, final double density, final Random random) {
		final int count = Draw.count(1.2 * density * cell.border().radius() * cell.border().radius(), random);
		final Fibre thin = new Fibre(6, 0.01, 0.3, 0.4);
		for (int i = 0; i < count; i++) {
			final double[] at = cell.border().point(Draw.angle(random), Math.sqrt(random.nextDouble()));
			thin.draw(specimen, at[0], at[1], 0.3 * random.nextGaussian(), Draw.angle(random), Draw.between(1, 6, random),
				cell::contains, random);
		}
	}

	/** Filaments along the border, with ruffles where several lie together. */
	private static void cortex(final Specimen specimen, final Cell cell, final Random random) {
		final GradientNoise ruffles = new GradientNoise(random);
		final double step = specimen.fineness();
		final int points = (int) Math.ceil(2.2 * Math.PI * cell.border().radius() * 1.5 / step);
		final double length = 2 * Math.PI * cell.border().radius() / points;
		for (int i = 0; i < points; i++) {
			final double angle = 2 * Math.PI * i / points;
			final double[] at = cell.border().point(angle, 0.985);
			final double light = Math.exp(1.8 * ruffles.at(4 * Math.cos(angle), 4 * Math.sin(angle)) - 0.4);
			specimen.blob(at[0], at[1], 0, 0.08, light * length);
		}
	}
}
