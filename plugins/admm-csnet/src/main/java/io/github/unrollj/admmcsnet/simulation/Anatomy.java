package io.github.unrollj.admmcsnet.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Regions laid over each other, later ones on top, in a field from -1 to 1 whose coordinates are bent at random: no two
 * subjects are alike, and nothing is an ellipse.
 */
final class Anatomy {

	private record Layer(Shape shape, double signal, double texture) {}

	private final List<Layer> layers = new ArrayList<>();
	private final SmoothField bendX;
	private final SmoothField bendY;
	private final SmoothField grain;
	private final double bending;
	private final double grainSize;

	/** @param bending how far points are moved */
	Anatomy(final double bending, final RandomGenerator random) {
		this.bending = bending;
		this.bendX = new SmoothField(random);
		this.bendY = new SmoothField(random);
		this.grain = new SmoothField(random);
		this.grainSize = Draw.between(0.03, 0.1, random);
	}

	/** Puts a region on top; its signal varies within it by the texture, relative to it. */
	void lay(final Shape shape, final double signal, final double texture) {
		layers.add(new Layer(shape, signal, texture));
	}

	/** The signal at a point, borders as soft as the edge is wide. Seen from above: what is covered is not looked at. */
	double signal(final double x, final double y, final double edge) {
		final double px = x + bending * bendX.rough(2 * x, 2 * y, 3);
		final double py = y + bending * bendY.rough(2 * x, 2 * y, 3);
		double signal = 0;
		double textured = 0;
		double seen = 1;
		for (int i = layers.size() - 1; i >= 0 && seen > 0; i--) {
			final Layer layer = layers.get(i);
			final double cover = seen * Math.max(0, Math.min(1, 0.5 + layer.shape.depth(px, py) / edge));
			signal += cover * layer.signal;
			textured += cover * layer.signal * layer.texture;
			seen -= cover;
		}
		return textured == 0 ? signal : Math.max(0, signal + textured * grain.rough(px / grainSize, py / grainSize, 4));
	}
}
