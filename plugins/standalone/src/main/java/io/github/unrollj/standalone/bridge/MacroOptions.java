package io.github.unrollj.standalone.bridge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The second argument of a macro's {@code run("command", "key=value other=[value with blanks]")}. ImageJ's own reader
 * takes a key for the end of another one and overlooks misspelt ones; this one reads all of the text.
 */
final class MacroOptions {

	private MacroOptions() {}

	/** @throws IllegalArgumentException if the text is not made of key=value, or a key is there twice */
	static Map<String, String> parse(final String text) {
		final Map<String, String> options = new LinkedHashMap<>();
		final String all = text.strip();
		int at = 0;
		while (at < all.length()) {
			final int equals = keyEnd(all, at);
			final String key = all.substring(at, equals);
			final boolean quoted = equals + 1 < all.length() && all.charAt(equals + 1) == '[';
			final int begin = equals + (quoted ? 2 : 1);
			final int end = quoted ? bracketEnd(all, begin, key) : blank(all, begin);
			if (options.putIfAbsent(key, all.substring(begin, end)) != null) {
				throw new IllegalArgumentException(key + " is given twice");
			}
			at = end + (quoted ? 1 : 0);
			while (at < all.length() && Character.isWhitespace(all.charAt(at)))
				at++;
		}
		return options;
	}

	private static int keyEnd(final String text, final int from) {
		final int equals = text.indexOf('=', from);
		final int blank = blank(text, from);
		if (equals < 0 || blank < equals) {
			throw new IllegalArgumentException("\"" + text.substring(from, blank) + "\" is no key=value; yes or no is key=true" +
				" or key=false, and a value with blanks stands in brackets");
		}
		return equals;
	}

	/** A bracket within the value does not end it: titles have some. */
	private static int bracketEnd(final String text, final int from, final String key) {
		for (int i = text.indexOf(']', from); i >= 0; i = text.indexOf(']', i + 1))
			if (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1))) return i;
		throw new IllegalArgumentException("The value of " + key + " begins with [ and has no ] at its end");
	}

	private static int blank(final String text, final int from) {
		int i = from;
		while (i < text.length() && !Character.isWhitespace(text.charAt(i)))
			i++;
		return i;
	}
}
