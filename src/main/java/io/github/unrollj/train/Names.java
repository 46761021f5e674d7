package io.github.unrollj.train;

import java.util.List;

/** Lists of names in messages. */
final class Names {

	private static final int SHOWN = 10;

	private Names() {}

	/** The first ten, then how many more there are. */
	static String upToTen(final List<String> names) {
		final String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
		return names.size() <= SHOWN ? shown : shown + " and " + (names.size() - SHOWN) + " more";
	}
}
