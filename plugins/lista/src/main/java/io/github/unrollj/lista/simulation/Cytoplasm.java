package io.github.unrollj.lista.simulation;

import java.util.Random;

/** The diffuse label of a spread cell: thick around the nucleus, thin towards the border, with vacuoles. */
final class Cytoplasm {

	private Cytoplasm() {}

	/**
	 * @param light per um^2 at the thickest place
	 * @param nuclear light of the nucleus relative to it
	 */
	static void draw(final Specimen specimen, final Cell cell, final double light, final double nuclear,
		final Random random)
	{
		final GradientNoise texture = new GradientNoise(random);
		specimen.fillThick(cell.border().box(), 3, (x, y) -> {
			final double relative = cell.border().relative(x, y);
			if (relative >= 1) return 0;
			final double edge = Math.min(1, (1 - relative) * cell.border().radius() / 0.4);
			final double thick = 0.15 + 0.85 * Math.pow(1 - relative * relative, 1.5);
			final double inNucleus = Math.min(1, Math.max(0, (1 - cell.nucleus().relative(x, y)) * 8 + 0.5));
			return light * edge * thick * (1 - inNucleus * (1 - nuclear)) * (1 + 0.25 * texture.at(x / 2.5, y / 2.5) + 0.2 *
				texture.at(x / 0.7 + 19, y / 0.7));
		});
	}
}
