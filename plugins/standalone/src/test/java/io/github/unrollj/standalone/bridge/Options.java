package io.github.unrollj.standalone.bridge;

import java.util.Map;

/** The bridge's reader of macro options, for tests in other packages. */
public final class Options {

	private Options() {}

	public static Map<String, String> parse(final String text) {
		return MacroOptions.parse(text);
	}
}
