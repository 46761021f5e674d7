package io.github.unrollj.admmcsnet.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The signals of one subject's tissues in one sequence: subjects differ by some percent. */
final class Signals {

	private static final double SPREAD = 0.08;
	private final Map<Tissue, Double> signals = new EnumMap<>(Tissue.class);

	Signals(final Sequence sequence, final RandomGenerator random) {
		for (final Tissue tissue : Tissue.values()) {
			signals.put(tissue, sequence.signal(tissue.density * Draw.factor(SPREAD / 2, random), tissue.t1 * Draw.factor(SPREAD,
				random), tissue.t2 * Draw.factor(SPREAD, random)));
		}
	}

	double of(final Tissue tissue) {
		return signals.get(tissue);
	}

	/** Fast blood leaves the slice before its echo: all, some or nothing of its signal is lost. */
	void loseFlow(final double share) {
		signals.computeIfPresent(Tissue.BLOOD, (tissue, signal) -> signal * (1 - share));
	}
}
