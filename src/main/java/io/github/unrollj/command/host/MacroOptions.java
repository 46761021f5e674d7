package io.github.unrollj.command.host;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The second argument of a macro's {@code run("command", "key=value other=[value with blanks]")}. ImageJ's own reader
 * takes a key for the end of another one and overlooks misspelt ones; this one reads all of the text.
 */
public final class MacroOptions {

	private MacroOptions() {}

	/** @throws IllegalArgumentException if the text is not made of key=value, or a key is there twice */
	public static Map<String, String> parse(final String text) {
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

	/** The text that {@link #parse} reads back; throws if a value cannot be written so. */
	public static String format(final Map<String, String> options) {
		final StringBuilder text = new StringBuilder();
		options.forEach((key, value) -> {
			final boolean plain = !value.isEmpty() && !value.startsWith("[") && value.chars().noneMatch(
				Character::isWhitespace);
			text.append(text.isEmpty() ? "" : " ").append(key).append('=').append(plain ? value : "[" + value + "]");
		});
		if (parse(text.toString()).equals(options)) return text.toString();
		throw new IllegalArgumentException("A value in \"" + text + "\" has brackets in a way that macros cannot write");
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

	/** A bracket within the value does not end it: titles have some, also without a partner, and so have inner options. */
	private static int bracketEnd(final String text, final int from, final String key) {
		final int partner = partner(text, from);
		if (partner >= 0 && isEnd(text, partner + 1)) return partner;
		for (int i = text.indexOf(']', from); i >= 0; i = text.indexOf(']', i + 1))
			if (isEnd(text, i + 1)) return i;
		throw new IllegalArgumentException("The value of " + key + " begins with [ and has no ] at its end");
	}

	/** The bracket that closes the one before {@code from}, or -1. */
	private static int partner(final String text, final int from) {
		int open = 1;
		for (int i = from; i < text.length(); i++) {
			if (text.charAt(i) == '[') open++;
			else if (text.charAt(i) == ']' && --open == 0) return i;
		}
		return -1;
	}

	private static boolean isEnd(final String text, final int at) {
		return at == text.length() || Character.isWhitespace(text.charAt(at));
	}

	private static int blank(final String text, final int from) {
		int i = from;
		while (i < text.length() && !Character.isWhitespace(text.charAt(i)))
			i++;
		return i;
	}
}
