package io.github.unrollj.admmcsnet.simulation;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** The parts of the body that can be simulated. */
public enum Region {

	/** Transverse slices of heads. */
	BRAIN {

		@Override
		Anatomy draw(final RandomGenerator random) {
			return BrainSlice.draw(random);
		}
	},
	/** Slices of trunks at the heart. */
	CHEST {

		@Override
		Anatomy draw(final RandomGenerator random) {
			return ChestSlice.draw(random);
		}
	};

	abstract Anatomy draw(RandomGenerator random);

	/** The name in lower case. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
