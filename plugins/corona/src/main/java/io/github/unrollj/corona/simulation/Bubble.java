package io.github.unrollj.corona.simulation;

import java.util.random.RandomGenerator;

/**
 * A bubble on its way through a tree: it keeps its place in the cross-section, relative to the radius, and at a
 * bifurcation takes a branch with the probability of that branch's share of the flow.
 */
final class Bubble {

	/** Over what distance the end of a branch takes a bubble out of the imaged plane, millimetres. */
	private static final double FADE = 0.3;

	private final double aside;
	private final double profile;
	private final double amplitude;
	private final double phase;
	private Branch branch;
	private double along;

	/** @param along distance from the branch's start, negative before it */
	Bubble(final Branch branch, final double along, final double spread, final RandomGenerator random) {
		final double place = Math.sqrt(random.nextDouble());
		this.aside = place * Math.cos(Draw.angle(random));
		this.profile = 2 * (1 - place * place);
		this.amplitude = Draw.factor(spread, random);
		this.phase = Draw.angle(random);
		this.branch = branch;
		this.along = along;
	}

	/** Goes on for some seconds. */
	void flow(final double seconds, final RandomGenerator random) {
		double left = seconds;
		while (branch != null && profile * branch.meanSpeed * left > branch.length() - along) {
			left -= (branch.length() - along) / (profile * branch.meanSpeed);
			branch = next(random);
			along = 0;
		}
		if (branch != null) along += profile * branch.meanSpeed * left;
	}

	private Branch next(final RandomGenerator random) {
		double flow = 0;
		for (final Branch child : branch.children)
			flow += cube(child.radius);
		double draw = flow * random.nextDouble();
		for (final Branch child : branch.children) {
			draw -= cube(child.radius);
			if (draw <= 0) return child;
		}
		return null;
	}

	private static double cube(final double a) {
		return a * a * a;
	}

	boolean isGone() {
		return branch == null;
	}

	double z() {
		return branch.z(along, aside * branch.radius);
	}

	double x() {
		return branch.x(along, aside * branch.radius);
	}

	double phase() {
		return phase;
	}

	double amplitude() {
		if (!branch.children.isEmpty()) return amplitude;
		return amplitude * Math.min(1, (branch.length() - along) / FADE);
	}
}
