package io.github.unrollj.admmcsnet.simulation;

import java.util.random.RandomGenerator;

/** What a scanner makes of a tissue: the signal's magnitude, in the textbook formula of the sequence. */
@FunctionalInterface
interface Sequence {

	double signal(double density, double t1, double t2);

	/** Spin echo, times in ms. */
	static Sequence spinEcho(final double repetition, final double echo) {
		return (density, t1, t2) -> density * (1 - Math.exp(-repetition / t1)) * Math.exp(-echo / t2);
	}

	/** Spin echo after an inversion, times in ms. */
	static Sequence inversionRecovery(final double repetition, final double inversion, final double echo) {
		return (density, t1, t2) -> density * Math.abs(1 - 2 * Math.exp(-inversion / t1) + Math.exp(-repetition / t1)) * Math
			.exp(-echo / t2);
	}

	/** Balanced steady-state free precession, flip angle in radians. */
	static Sequence steadyState(final double flip) {
		return (density, t1, t2) -> density * Math.sin(flip) / (1 + Math.cos(flip) + (1 - Math.cos(flip)) * t1 / t2);
	}

	/** One of those used for heads: weighted by T1, by proton density or by T2, or with inversion. */
	static Sequence ofHead(final RandomGenerator random) {
		return switch (random.nextInt(6)) {
			case 0, 1 -> spinEcho(Draw.between(350, 800, random), Draw.between(8, 18, random));
			case 2 -> spinEcho(Draw.between(1800, 3500, random), Draw.between(12, 30, random));
			case 3 -> spinEcho(Draw.between(3000, 6000, random), Draw.between(70, 110, random));
			case 4 -> inversionRecovery(Draw.between(1800, 2400, random), Draw.between(750, 1000, random), 5);
			default -> inversionRecovery(Draw.between(7000, 9000, random), Draw.between(2200, 2600, random), Draw.between(70,
				110, random));
		};
	}

	/** One of those used for chests: mostly bright blood. */
	static Sequence ofChest(final RandomGenerator random) {
		return switch (random.nextInt(4)) {
			case 0 -> spinEcho(Draw.between(500, 900, random), Draw.between(10, 25, random));
			case 1 -> spinEcho(Draw.between(1500, 3000, random), Draw.between(40, 80, random));
			default -> steadyState(Draw.between(0.7, 1.2, random));
		};
	}
}
