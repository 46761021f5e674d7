package io.github.unrollj.dublid.command;

import java.util.ArrayList;
import java.util.List;

/** What a command tells its user: one fact on a line, warnings last. */
final class Report {

	/** A stack may have thousands of planes to warn of. */
	private static final int MOST_WARNINGS = 12;

	private final StringBuilder facts = new StringBuilder();
	private final List<String> warnings = new ArrayList<>();

	void add(final String what, final Object text) {
		facts.append(what).append(": ").append(text).append('\n');
	}

	/** @param sentence with or without a capital and a full stop */
	void warn(final String sentence) {
		warnings.add(sentence.replaceFirst("\\.$", ""));
	}

	@Override
	public String toString() {
		final StringBuilder text = new StringBuilder(facts);
		for (final String warning : warnings.subList(0, Math.min(MOST_WARNINGS, warnings.size())))
			text.append("Warning: ").append(warning).append('\n');
		if (warnings.size() > MOST_WARNINGS) text.append("and ").append(warnings.size() - MOST_WARNINGS).append(
			" more warnings like these\n");
		return text.toString().stripTrailing();
	}
}
