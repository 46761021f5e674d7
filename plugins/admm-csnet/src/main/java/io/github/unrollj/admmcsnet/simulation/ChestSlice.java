package io.github.unrollj.admmcsnet.simulation;

import java.util.random.RandomGenerator;

/** A slice of a trunk: body wall with fat, muscle and ribs, lungs with vessels, heart with its chambers, organs, spine. */
final class ChestSlice {

	private final RandomGenerator random;
	private final Signals signals;
	private final Anatomy anatomy;
	private final Shape body;
	private final double width;
	private final double height;

	private ChestSlice(final RandomGenerator random) {
		this.random = random;
		this.signals = new Signals(Sequence.ofChest(random), random);
		signals.loseFlow(0.3 * random.nextDouble());
		this.anatomy = new Anatomy(Draw.between(0.02, 0.06, random), random);
		this.width = Draw.between(0.75, 1.15, random);
		this.height = Draw.between(0.55, 0.9, random);
		this.body = new Blob(0, 0, width, height, 0, 0.04, random);
	}

	static Anatomy draw(final RandomGenerator random) {
		final ChestSlice slice = new ChestSlice(random);
		final double wall = slice.wall();
		slice.lungs(wall);
		slice.organs();
		slice.spine();
		slice.heart();
		return slice.anatomy;
	}

	private double wall() {
		final double fat = Draw.between(0.03, 0.14, random);
		final double muscle = Draw.between(0.04, 0.09, random);
		final SmoothField uneven = new SmoothField(random);
		final Shape flesh = (x, y) -> body.depth(x, y) - fat * (1 + 0.6 * uneven.at(1.5 * x, 1.5 * y));
		lay(body, Tissue.MUSCLE, 0.05);
		lay(body.inset(0.012), Tissue.FAT, 0.1);
		lay(flesh, Tissue.MUSCLE, 0.1);
		// thin sheets of fat between muscles
		lay(flesh.and((x, y) -> 0.006 - 0.05 * Math.abs(uneven.at(5 * x + 9, 5 * y))), Tissue.FAT, 0.1);
		lay(flesh.inset(muscle), Tissue.FAT, 0.15);
		final int ribs = 6 + random.nextInt(10);
		for (int i = 0; i < ribs; i++) {
			final double angle = 2 * Math.PI * (i + 0.3 * random.nextDouble()) / ribs;
			final double share = 1 - (fat + 0.6 * muscle) / Math.min(width, height);
			final Shape rib = new Blob(share * width * Math.cos(angle), share * height * Math.sin(angle), Draw.between(0.04, 0.1,
				random), 0.022, angle + Math.PI / 2, 0.05, random);
			lay(rib, Tissue.BONE, 0.1);
			lay(rib.inset(0.009), Tissue.MARROW, 0.1);
		}
		return fat + muscle;
	}

	/** Vessels are where a field is near a level: rings and lines of all sizes. */
	private void lungs(final double wall) {
		final SmoothField branch = new SmoothField(random);
		final SmoothField where = new SmoothField(random);
		for (final int side : new int[] { -1, 1 }) {
			final Shape lung = new Blob(side * 0.48 * width, Draw.between(-0.25, 0, random) * height, 0.62 * height, 0.4 * width,
				Math.PI / 2 + side * Draw.between(-0.2, 0.2, random), 0.1, random).and(body.inset(wall + 0.02));
			lay(lung, Tissue.LUNG, 0.35);
			final Shape vessel = (x, y) -> 0.012 * where.at(6 * x, 6 * y) - 0.05 * Math.abs(branch.at(7 * x, 7 * y));
			anatomy.lay(lung.and(vessel), 0.6 * signals.of(Tissue.BLOOD), 0.2);
		}
	}

	private void organs() {
		final double y = height * Draw.between(0.25, 0.5, random);
		final Shape liver = new Blob(-0.4 * width, y, 0.5 * width, 0.42 * height, Draw.between(-0.4, 0.4, random), 0.1, random);
		organ(liver, Tissue.LIVER);
		final SmoothField tree = new SmoothField(random);
		lay(liver.inset(0.03).and((x, v) -> 0.01 * tree.at(5 * x + 7, 5 * v) - 0.045 * Math.abs(tree.at(5 * x, 5 * v))),
			Tissue.BLOOD, 0.05);
		organ(new Blob(0.55 * width, y, 0.22 * width, 0.2 * height, Draw.angle(random), 0.12, random), Tissue.SPLEEN);
		final Shape stomach = new Blob(0.22 * width, y + 0.1, 0.2 * width, 0.18 * height, Draw.angle(random), 0.15, random);
		organ(stomach, Tissue.MUSCLE);
		lay(stomach.inset(0.02), random.nextBoolean() ? Tissue.AIR : Tissue.CSF, 0.3);
		for (int i = random.nextInt(9); i > 0; i--) {
			final double radius = Draw.between(0.02, 0.07, random);
			final Shape loop = new Blob(Draw.between(-0.6, 0.6, random) * width, height * Draw.between(0.3, 0.75, random), 2 *
				radius, radius, Draw.angle(random), 0.2, random);
			organ(loop, Tissue.SPLEEN);
			if (random.nextBoolean()) lay(loop.inset(0.35 * radius), Tissue.AIR, 0);
		}
	}

	private void organ(final Shape shape, final Tissue tissue) {
		lay(shape.and(body.inset(0.16)), tissue, 0.07);
	}

	private void spine() {
		final double y = height * 0.62;
		final double radius = Draw.between(0.1, 0.15, random);
		final Shape vertebra = new Blob(0, y, radius, 0.85 * radius, 0, 0.06, random);
		lay(vertebra.inset(-0.06), Tissue.MUSCLE, 0.1);
		lay(vertebra, Tissue.BONE, 0.05);
		lay(vertebra.inset(0.012), Tissue.MARROW, 0.12);
		// the fluid around the cord pulsates and loses signal
		anatomy.lay(new Blob(0, y + 1.15 * radius, 0.4 * radius, 0.32 * radius, 0, 0.05, random), 0.6 * signals.of(Tissue.CSF),
			0);
		lay(new Blob(0, y + 1.15 * radius, 0.2 * radius, 0.16 * radius, 0, 0.05, random), Tissue.WHITE, 0);
		vessel(Draw.between(0.08, 0.16, random), y - 1.3 * radius, Draw.between(0.04, 0.07, random));
		vessel(-Draw.between(0.08, 0.2, random), y - 1.1 * radius, Draw.between(0.03, 0.05, random));
	}

	private void vessel(final double x, final double y, final double radius) {
		final Shape vessel = new Blob(x, y, radius, 0.9 * radius, Draw.angle(random), 0.04, random);
		lay(vessel.inset(-0.012), Tissue.MUSCLE, 0);
		lay(vessel, Tissue.BLOOD, 0.05);
	}

	private void heart() {
		final double x = Draw.between(-0.05, 0.3, random);
		final double y = Draw.between(-0.3, 0.05, random);
		final double s = Draw.between(0.7, 1.15, random);
		final double turn = Draw.between(0.2, 1.2, random);
		lay(new Blob(x - 0.05, y, 0.34 * s, 0.27 * s, turn, 0.08, random), Tissue.FAT, 0.15);
		final double rx = x - 0.13 * s * Math.cos(turn - 0.5);
		final double ry = y - 0.13 * s * Math.sin(turn - 0.5);
		final Shape right = new Blob(rx, ry, 0.2 * s, 0.15 * s, turn + 1, 0.1, random);
		lay(right.inset(-0.015 * s), Tissue.HEART, 0.05);
		lay(right, Tissue.BLOOD, 0.06);
		final double cavity = s * Draw.between(0.09, 0.14, random);
		final double muscle = s * Draw.between(0.035, 0.075, random);
		final Shape left = new Blob(x + 0.06, y + 0.03, cavity, 0.92 * cavity, turn, 0.04, random);
		lay(left.inset(-muscle), Tissue.HEART, 0.05);
		lay(left, Tissue.BLOOD, 0.06);
		for (int i = 1 + random.nextInt(4); i > 0; i--) {
			final double angle = Draw.angle(random);
			final double radius = cavity * Draw.between(0.1, 0.22, random);
			lay(new Blob(x + 0.06 + 0.65 * cavity * Math.cos(angle), y + 0.03 + 0.65 * cavity * Math.sin(angle), radius, radius,
				0, 0.15, random), Tissue.HEART, 0.05);
		}
	}

	private void lay(final Shape shape, final Tissue tissue, final double texture) {
		anatomy.lay(shape, signals.of(tissue), texture);
	}
}
