package io.github.unrollj.admmcsnet.command;

import io.github.unrollj.admmcsnet.kspace.Convention;

import java.util.Locale;

/** What a command tells its user: one fact on a line, warnings last. */
final class Report {

	private final StringBuilder facts = new StringBuilder();
	private final StringBuilder warnings = new StringBuilder();

	void add(final String what, final Object text) {
		facts.append(what).append(": ").append(text).append('\n');
	}

	void warn(final String text) {
		warnings.append("Warning: ").append(text).append('\n');
	}

	static String words(final Convention convention) {
		return ("dc " + convention.dc() + ", scaling " + convention.scaling() + ", origin " + convention.origin())
			.toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return (facts.toString() + warnings).stripTrailing();
	}
}
