package io.github.unrollj.unrolled;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The entries of a network's configuration, each of the kind that is asked for. What is wrong is refused with a sentence
 * that names the key, its value and what is allowed.
 */
public final class ConfigurationEntries {

	private static final double LARGEST = 1e9;

	private final JsonObject json;

	private ConfigurationEntries(final JsonObject json) {
		this.json = json;
	}

	/**
	 * What is given, and what is not by default.
	 *
	 * @throws IllegalArgumentException if a key is given that has no default
	 */
	public static ConfigurationEntries of(final JsonObject given, final JsonObject defaults) {
		for (final String key : given.keySet()) {
			if (!defaults.has(key)) {
				throw new IllegalArgumentException("configuration key " + key + " is unknown; allowed are " + defaults.keySet());
			}
		}
		return ofSome(given, defaults);
	}

	/** The same of a configuration that holds keys of others, too. */
	public static ConfigurationEntries ofSome(final JsonObject given, final JsonObject defaults) {
		final JsonObject merged = new JsonObject();
		for (final String key : defaults.keySet())
			merged.add(key, given.has(key) ? given.get(key) : defaults.get(key));
		return new ConfigurationEntries(merged);
	}

	public double number(final String key) {
		return primitive(key, JsonPrimitive::isNumber, "a number").getAsDouble();
	}

	/** A whole number of at most 1e9. */
	public int integer(final String key) {
		final double value = number(key);
		if (value != Math.rint(value) || Math.abs(value) > LARGEST) throw wrong(key, "a whole number");
		return (int) value;
	}

	public boolean flag(final String key) {
		return primitive(key, JsonPrimitive::isBoolean, "true or false").getAsBoolean();
	}

	public String text(final String key) {
		return primitive(key, JsonPrimitive::isString, "text").getAsString();
	}

	/** A constant of the type by its {@link #name}. */
	public <E extends Enum<E>> E choice(final String key, final Class<E> type) {
		final String value = text(key);
		for (final E choice : type.getEnumConstants()) {
			if (name(choice).equals(value)) return choice;
		}
		throw wrong(key, "one of " + Arrays.stream(type.getEnumConstants()).map(ConfigurationEntries::name).collect(
			Collectors.joining(", ")));
	}

	/** How a configuration writes a constant. */
	public static String name(final Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	/** Refuses a value outside a range. */
	public static void requireBetween(final String key, final double value, final double minimum, final double maximum) {
		if (value >= minimum && value <= maximum) return;
		throw new IllegalArgumentException("configuration " + key + " is " + text(value) + " and must be from " + text(
			minimum) + " to " + text(maximum));
	}

	private static String text(final double value) {
		return value == Math.rint(value) && Math.abs(value) <= LARGEST ? Long.toString((long) value) : Double.toString(value);
	}

	private JsonPrimitive primitive(final String key, final Predicate<JsonPrimitive> isWanted, final String wanted) {
		final JsonElement value = json.get(key);
		if (value.isJsonPrimitive() && isWanted.test(value.getAsJsonPrimitive())) return value.getAsJsonPrimitive();
		throw wrong(key, wanted);
	}

	private IllegalArgumentException wrong(final String key, final String wanted) {
		return new IllegalArgumentException("configuration " + key + " is " + json.get(key) + " and must be " + wanted);
	}
}
