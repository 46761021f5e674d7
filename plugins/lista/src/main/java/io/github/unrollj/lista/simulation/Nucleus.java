package io.github.unrollj.lista.simulation;

import java.util.Random;

/**
 * A nucleus with stained DNA: an ellipsoid of textured chromatin with dark nucleoli, denser chromatin below the envelope
 * and in a few foci. Lengths in um.
 */
final class Nucleus {

	private static final double THICKNESS = 5;

	private final Outline outline;
	private final double light;
	private final GradientNoise chromatin;
	private final double coarse;
	private final double contrast;
	private final double rim;
	private final double[][] nucleoli;
	private final double[][] foci;

	/** @param light per um^2 of its chromatin in focus */
	Nucleus(final Outline outline, final double light, final Random random) {
		this.outline = outline;
		this.light = light * Draw.factor(0.25, random);
		this.chromatin = new GradientNoise(random);
		this.coarse = Draw.between(1.2, 2, random);
		this.contrast = Draw.between(0.7, 1.1, random);
		this.rim = Draw.between(0.2, 0.7, random);
		this.nucleoli = inside(1 + random.nextInt(4), 0.65, 0.08, 0.2, random);
		this.foci = inside(6 + random.nextInt(14), 0.92, 0.025, 0.05, random);
	}

	/** Round places: x, y and radius, which is drawn relative to that of the nucleus. */
	private double[][] inside(final int count, final double farthest, final double least, final double most,
		final Random random)
	{
		final double[][] places = new double[count][];
		for (int i = 0; i < count; i++) {
			final double[] at = outline.point(Draw.angle(random), farthest * Math.sqrt(random.nextDouble()));
			places[i] = new double[] { at[0], at[1], outline.radius() * Draw.between(least, most, random) };
		}
		return places;
	}

	void draw(final Specimen specimen) {
		specimen.fillThick(outline.box(), THICKNESS, this::density);
	}

	private double density(final double x, final double y) {
		final double relative = outline.relative(x, y);
		final double depth = (1 - relative) * outline.radius();
		final double cover = Math.min(1, Math.max(0, depth / 0.2));
		if (cover == 0) return 0;
		final double shape = Math.pow(Math.max(0, 1 - relative * relative), 0.3);
		final double envelope = rim * Math.exp(-square((depth - 0.3) / 0.22) / 2);
		return light * cover * nucleolar(x, y) * (shape * texture(x, y) + envelope + focal(x, y));
	}

	private double texture(final double x, final double y) {
		return 0.9 * Math.exp(contrast * (0.55 * chromatin.at(x / coarse, y / coarse) + 0.55 * chromatin.at(x / 0.55 + 31, y /
			0.55) + 0.3 * chromatin.at(x / 0.27, y / 0.27 + 57)));
	}

	private double nucleolar(final double x, final double y) {
		double share = 1;
		for (final double[] nucleolus : nucleoli) {
			final double distance = Math.hypot(x - nucleolus[0], y - nucleolus[1]);
			if (distance > 1.5 * nucleolus[2]) continue;
			final double border = nucleolus[2] * (1 + 0.25 * chromatin.at(x / 0.9 + 11, y / 0.9));
			share *= 1 - 0.8 * Math.min(1, Math.max(0, (border - distance) / 0.3));
		}
		return share;
	}

	private double focal(final double x, final double y) {
		double sum = 0;
		for (final double[] focus : foci) {
			final double distance = square(x - focus[0]) + square(y - focus[1]);
			if (distance < 9 * focus[2] * focus[2]) sum += 1.1 * Math.exp(-distance / (2 * focus[2] * focus[2]));
		}
		return sum;
	}

	private static double square(final double a) {
		return a * a;
	}
}
