package io.github.unrollj.admmcsnet.simulation;

/** A region of the plane by the signed distance to its border, about: positive inside. */
@FunctionalInterface
interface Shape {

	/** A depth for what is far outside, where nobody needs to know how far. */
	double FAR = -1000;

	double depth(double x, double y);

	/** What is deeper inside than that, or with a negative distance the region and what is near it. */
	default Shape inset(final double distance) {
		return (x, y) -> depth(x, y) - distance;
	}

	/** What is in both; of the other one nothing is asked far outside of this. */
	default Shape and(final Shape other) {
		return (x, y) -> {
			final double depth = depth(x, y);
			return depth <= FAR ? depth : Math.min(depth, other.depth(x, y));
		};
	}

	default Shape or(final Shape other) {
		return (x, y) -> Math.max(depth(x, y), other.depth(x, y));
	}

	default Shape without(final Shape other) {
		return (x, y) -> Math.min(depth(x, y), -other.depth(x, y));
	}

	/** Reflected at the y axis. */
	default Shape mirrored() {
		return (x, y) -> depth(-x, y);
	}
}
