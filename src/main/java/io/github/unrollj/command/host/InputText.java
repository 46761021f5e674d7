package io.github.unrollj.command.host;

import io.github.unrollj.command.InputRules;

import java.io.File;

import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

/** Values of inputs as text, the same on the command line, in macros and in dialogs. */
public final class InputText {

	private InputText() {}

	/**
	 * Reads and checks a value.
	 *
	 * @return null if the text is empty and the input is a file that is not required
	 * @throws IllegalArgumentException naming the key, the value and what is allowed
	 */
	public static Object parse(final ModuleItem<?> item, final String text) {
		final Object value = convert(item, text);
		InputRules.check(item, value);
		return value;
	}

	/** The text that reads back as this value. */
	public static String format(final Object value) {
		if (value instanceof Double && (Double) value == Math.rint((Double) value) && Math.abs((Double) value) < 1e15) {
			return Long.toString(((Double) value).longValue());
		}
		return value == null ? "" : value.toString();
	}

	public static boolean isBoolean(final ModuleItem<?> item) {
		return Types.box(item.getType()) == Boolean.class;
	}

	public static boolean isNumber(final ModuleItem<?> item) {
		return Number.class.isAssignableFrom(Types.box(item.getType()));
	}

	private static Object convert(final ModuleItem<?> item, final String text) {
		final Class<?> type = Types.box(item.getType());
		if (type == String.class) return text;
		if (type == File.class) return text.isBlank() ? null : new File(text);
		if (type == Boolean.class) {
			if (text.equals("true") || text.equals("false")) return Boolean.valueOf(text);
			throw wrong(item, text, "true or false");
		}
		try {
			if (type == Integer.class) return Integer.valueOf(text.trim());
			if (type == Long.class) return Long.valueOf(text.trim());
			if (type == Float.class) return Float.valueOf(text.trim());
			if (type == Double.class) return Double.valueOf(text.trim());
		}
		catch (final NumberFormatException e) {
			throw wrong(item, text, type == Integer.class || type == Long.class ? "a whole number" : "a number");
		}
		throw new IllegalStateException("The input " + item.getName() + " is of the type " + type.getName() +
			", which cannot be given as text");
	}

	private static IllegalArgumentException wrong(final ModuleItem<?> item, final String text, final String allowed) {
		return new IllegalArgumentException(item.getName() + " is \"" + text + "\" and must be " + allowed);
	}
}
