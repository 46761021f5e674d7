package io.github.unrollj.lista.simulation;

import java.util.Random;

/** The small bodies in the cytoplasm. Lengths in um. */
final class Organelles {

	private Organelles() {}

	/** Vesicles, mostly far below the resolution, some in clusters, some large enough to be seen as rings. */
	static void vesicles(final Specimen specimen, final Cell cell, final double density, final Random random) {
		final int count = Draw.count(1.3 * density * cell.border().radius() * cell.border().radius(), random);
		for (int i = 0; i < count; i++) {
			final double[] at = cell.cytoplasmic(random);
			final double z = 0.4 * random.nextGaussian();
			final double kind = random.nextDouble();
			if (kind < 0.03) endosome(specimen, at, Draw.between(0.2, 0.45, random), 0.6 * z, random);
			else if (kind < 0.15) cluster(specimen, at, z, random);
			else vesicle(specimen, at[0], at[1], z, random);
		}
	}

	private static void vesicle(final Specimen specimen, final double x, final double y, final double z,
		final Random random)
	{
		specimen.blob(x, y, z, Draw.between(0.02, 0.12, random), 0.1 * Draw.factor(0.75, random));
	}

	private static void cluster(final Specimen specimen, final double[] at, final double z, final Random random) {
		final int members = 2 + random.nextInt(5);
		for (int i = 0; i < members; i++)
			vesicle(specimen, at[0] + 0.35 * random.nextGaussian(), at[1] + 0.35 * random.nextGaussian(), z, random);
	}

	private static void endosome(final Specimen specimen, final double[] at, final double radius, final double z,
		final Random random)
	{
		final int points = (int) Math.ceil(2 * Math.PI * radius / specimen.fineness());
		final double light = 2 * Math.PI * radius * 0.22 * Draw.factor(0.4, random) / points;
		for (int i = 0; i < points; i++) {
			final double angle = 2 * Math.PI * i / points;
			specimen.blob(at[0] + radius * Math.cos(angle), at[1] + radius * Math.sin(angle), z, 0.03, light);
		}
	}

	/** Mitochondria: short, thick, winding tubes. */
	static void mitochondria(final Specimen specimen, final Cell cell, final double density, final Random random) {
		final int count = Draw.count(4 * density * cell.border().radius(), random);
		for (int i = 0; i < count; i++) {
			final double[] at = cell.cytoplasmic(random);
			final Fibre tube = new Fibre(3, Draw.between(0.09, 0.14, random), 1.6 * Draw.factor(0.3, random), 0.3);
			tube.draw(specimen, at[0], at[1], 0.3 * random.nextGaussian(), Draw.angle(random), Draw.between(1, 7, random), (x,
				y) -> cell.contains(x, y) && cell.nucleus().relative(x, y) > 0.95, random);
		}
	}
}
