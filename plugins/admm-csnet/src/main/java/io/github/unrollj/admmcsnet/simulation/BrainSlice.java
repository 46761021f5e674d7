package io.github.unrollj.admmcsnet.simulation;

import java.util.random.RandomGenerator;

/** A transverse slice of a head: scalp, skull, folded cortex, white matter, ventricles, deep nuclei, vessels, lesions. */
final class BrainSlice {

	private final RandomGenerator random;
	private final Signals signals;
	private final Anatomy anatomy;
	private final double size;
	private final Shape head;
	private final Shape brain;

	private BrainSlice(final RandomGenerator random) {
		this.random = random;
		this.signals = new Signals(Sequence.ofHead(random), random);
		signals.loseFlow(random.nextDouble());
		this.anatomy = new Anatomy(Draw.between(0.012, 0.035, random), random);
		this.size = Draw.between(0.7, 0.95, random);
		this.head = new Blob(0, 0, size * Draw.between(0.74, 0.86, random), size, 0, 0.025, random);
		final SmoothField uneven = new SmoothField(random);
		final double skull = size * Draw.between(0.13, 0.2, random);
		this.brain = (x, y) -> head.depth(x, y) - skull * (1 + 0.25 * uneven.at(2 * x, 2 * y));
	}

	static Anatomy draw(final RandomGenerator random) {
		final BrainSlice slice = new BrainSlice(random);
		slice.skull();
		slice.cortex();
		slice.ventricles();
		slice.vessels();
		slice.lesions();
		if (random.nextDouble() < 0.3) slice.eyes();
		return slice.anatomy;
	}

	private void skull() {
		final double scalp = Draw.between(0.3, 0.55, random);
		lay(head, Tissue.MUSCLE, 0.05);
		lay(head.inset(0.015), Tissue.FAT, 0.12);
		// between scalp and brain everything keeps its share of the way
		final Shape bone = (x, y) -> head.depth(x, y) - scalp * (head.depth(x, y) - brain.depth(x, y));
		lay(bone, Tissue.BONE, 0.1);
		final double compact = 0.022;
		final Shape marrow = bone.inset(compact).without(brain.inset(-compact - 0.01));
		lay(marrow, Tissue.MARROW, 0.2);
		lay(brain, Tissue.CSF, 0.02);
	}

	/**
	 * Sulci are the zeros of a smooth field that varies along the surface and hardly with depth: lines from the surface
	 * inwards, which bend, branch and end at different depths. Grey matter lines them.
	 */
	private void cortex() {
		final SmoothField fold = new SmoothField(random);
		final SmoothField reach = new SmoothField(random);
		final double frequency = Draw.between(3, 4.8, random);
		final double inwards = Draw.between(2, 3.5, random);
		final double deepest = size * Draw.between(0.22, 0.4, random);
		final double width = size * Draw.between(0.006, 0.015, random);
		final double grey = size * Draw.between(0.014, 0.023, random);
		final Shape surface = brain.inset(0.012 * size);
		final Shape sulci = (x, y) -> {
			final double depth = surface.depth(x, y);
			final double end = deepest * (0.55 + 0.6 * reach.at(4 * x, 4 * y));
			final double beyond = Math.max(0, depth - end);
			if (beyond > 0.1) return Shape.FAR;
			final double radius = Math.max(1e-6, Math.hypot(x, y));
			final double stretch = (frequency + inwards * depth / size) / radius;
			final double away = Math.abs(fold.at(stretch * x, stretch * y)) * radius / frequency / 1.6;
			return width * (1 - 0.7 * Math.min(1, depth / Math.max(end, 1e-3))) - Math.sqrt(away * away + beyond * beyond);
		};
		final SmoothField sway = new SmoothField(random);
		final double gap = size * Draw.between(0.0, 0.35, random);
		final double wide = size * Draw.between(0.005, 0.014, random);
		final Shape fissure = (x, y) -> Math.min(wide - Math.abs(x - 0.02 * sway.at(4 * y, 0.5)), Math.abs(y) - gap);
		final Shape fluid = sulci.or(fissure);
		lay(surface, Tissue.GREY, 0.06);
		lay(surface.inset(grey).without(fluid.inset(-grey)), Tissue.WHITE, 0.05);
		lay(surface.and(fluid), Tissue.CSF, 0.02);
	}

	private void ventricles() {
		final double s = size * Draw.between(0.7, 1.3, random);
		final double x = s * Draw.between(0.09, 0.14, random);
		final double tilt = Draw.between(0.1, 0.4, random);
		for (final int side : new int[] { -1, 1 }) {
			final double nucleus = size * Draw.between(0.08, 0.11, random);
			nucleus(side * (x + 0.13 * size), 0.05 * size, nucleus, 0.7 * nucleus);
			nucleus(side * (x + 0.06 * size), 0.15 * size, nucleus, 0.8 * nucleus);
			final Shape horn = new Blob(side * x, -0.06 * size, s * Draw.between(0.14, 0.22, random), s * Draw.between(0.03,
				0.055, random), Math.PI / 2 - side * tilt, 0.1, random);
			lay(horn, Tissue.CSF, 0.02);
			if (random.nextBoolean()) {
				lay(new Blob(side * 1.6 * x, 0.3 * size, 0.1 * s, 0.035 * s, Math.PI / 2 + side * tilt, 0.15, random), Tissue.CSF,
					0.02);
			}
		}
		if (random.nextBoolean()) {
			lay(new Blob(0, 0.12 * size, 0.09 * s, 0.018 * s, Math.PI / 2, 0.1, random), Tissue.CSF, 0.02);
		}
	}

	private void nucleus(final double x, final double y, final double a, final double b) {
		final double between = 0.35 * signals.of(Tissue.WHITE) + 0.65 * signals.of(Tissue.GREY);
		anatomy.lay(new Blob(x, y, a, b, Draw.angle(random), 0.12, random).and(brain), between, 0.04);
	}

	private void vessels() {
		for (int i = random.nextInt(14); i >= 0; i--) {
			final double along = Draw.angle(random);
			final double out = size * Math.sqrt(random.nextDouble()) * 0.75;
			final double radius = size * Draw.between(0.005, 0.018, random);
			lay(new Blob(0.8 * out * Math.cos(along), out * Math.sin(along), radius, radius * Draw.between(0.5, 1, random), Draw
				.angle(random), 0.1, random).and(brain), Tissue.BLOOD, 0);
		}
	}

	private void lesions() {
		if (random.nextDouble() < 0.6) return;
		for (int i = random.nextInt(4); i >= 0; i--) {
			final double along = Draw.angle(random);
			final double out = size * random.nextDouble() * 0.55;
			final double radius = size * Draw.between(0.015, 0.09, random);
			final Shape lesion = new Blob(0.8 * out * Math.cos(along), out * Math.sin(along), radius, radius * Draw.between(0.5,
				1, random), Draw.angle(random), 0.15, random);
			lay(lesion.and(brain), Tissue.LESION, 0.1);
			if (radius > 0.06 * size) lay(lesion.inset(0.5 * radius), Tissue.CSF, 0.05);
		}
	}

	private void eyes() {
		final double radius = size * Draw.between(0.13, 0.16, random);
		final double y = -0.7 * size;
		for (final int side : new int[] { -1, 1 }) {
			final double x = side * size * 0.38;
			final Shape socket = new Blob(x, y + 0.4 * radius, 1.9 * radius, 1.3 * radius, Math.PI / 2, 0.05, random);
			lay(socket.and(head.inset(0.01)), Tissue.FAT, 0.12);
			final Shape eye = new Blob(x, y, radius, radius, 0, 0.02, random);
			lay(eye, Tissue.MUSCLE, 0.03);
			lay(eye.inset(0.12 * radius), Tissue.VITREOUS, 0.02);
			lay(new Blob(x, y - 0.6 * radius, 0.42 * radius, 0.2 * radius, 0, 0, random), Tissue.WHITE, 0);
			lay(new Blob(side * size * 0.33, y + 1.7 * radius, 0.14 * radius, 0.9 * radius, side * 0.2, 0.05, random),
				Tissue.MUSCLE, 0.05);
		}
	}

	private void lay(final Shape shape, final Tissue tissue, final double texture) {
		anatomy.lay(shape, signals.of(tissue), texture);
	}
}
