package io.github.unrollj.corona.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A random tree of vessels that enters the image at its edge. */
final class VesselTree {

	/** Length of a branch in radii. */
	private static final double SHORTEST = 8;
	private static final double LONGEST = 22;

	/** The smaller child's share of the flow. */
	private static final double LEAST_SHARE = 0.15;

	/** Standard deviation of the direction's change, radians per square root of a millimetre. */
	private static final double TORTUOSITY = 0.25;

	/** How far outside the image trees begin and are followed, millimetres. */
	private static final double MARGIN = 1;

	private final Vasculature vasculature;
	private final Grid grid;
	private final RandomGenerator random;
	private final List<Branch> branches = new ArrayList<>();

	private VesselTree(final Vasculature vasculature, final Grid grid, final RandomGenerator random) {
		this.vasculature = vasculature;
		this.grid = grid;
		this.random = random;
	}

	/** All branches, the root first. */
	static List<Branch> draw(final Vasculature vasculature, final Grid grid, final RandomGenerator random) {
		final VesselTree tree = new VesselTree(vasculature, grid, random);
		final double radius = Math.max(vasculature.smallest(), vasculature.radius() * Draw.between(0.5, 1, random));
		final double side = Draw.angle(random);
		final double height = grid.halfHeight() + MARGIN;
		final double width = grid.halfWidth() + MARGIN;
		// the point of the edge in that direction, and roughly towards the centre
		final double scale = 1 / Math.max(Math.abs(Math.cos(side)) / height, Math.abs(Math.sin(side)) / width);
		tree.grow(scale * Math.cos(side), scale * Math.sin(side), side + Math.PI + 0.4 * random.nextGaussian(), radius);
		return tree.branches;
	}

	private Branch grow(final double startZ, final double startX, final double startDirection, final double radius) {
		final int points = 2 + (int) (radius * Draw.between(SHORTEST, LONGEST, random) / Branch.STEP);
		final double[] z = new double[points];
		final double[] x = new double[points];
		z[0] = startZ;
		x[0] = startX;
		double direction = startDirection;
		for (int i = 1; i < points; i++) {
			z[i] = z[i - 1] + Branch.STEP * Math.cos(direction);
			x[i] = x[i - 1] + Branch.STEP * Math.sin(direction);
			direction += TORTUOSITY * Math.sqrt(Branch.STEP) * random.nextGaussian();
		}
		final Branch branch = new Branch(z, x, radius, vasculature.speed() * radius / vasculature.radius());
		branches.add(branch);
		if (isNear(branch.endZ(), branch.endX())) split(branch);
		return branch;
	}

	private boolean isNear(final double z, final double x) {
		return Math.abs(z) <= grid.halfHeight() + MARGIN && Math.abs(x) <= grid.halfWidth() + MARGIN;
	}

	/** Murray's law; the thinner a child, the more it turns away. */
	private void split(final Branch parent) {
		final double share = Draw.between(LEAST_SHARE, 0.5, random);
		final double side = random.nextBoolean() ? 1 : -1;
		for (final double part : new double[] { share, 1 - share }) {
			final double radius = parent.radius * Math.cbrt(part);
			if (radius < vasculature.smallest()) continue;
			final double turn = part == share ? side * (1 - part) : -side * (1 - part);
			parent.children.add(grow(parent.endZ(), parent.endX(), parent.endDirection() + turn * Draw.between(0.7, 1.3,
				random), radius));
		}
	}
}
