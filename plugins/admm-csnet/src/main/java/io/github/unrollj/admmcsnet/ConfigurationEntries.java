package io.github.unrollj.admmcsnet;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The entries of a JSON object, each of the kind that is asked for. */
record ConfigurationEntries(JsonObject json) {

	double number(final String key) {
		final JsonElement value = json.get(key);
		if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) throw wrong(key, "a number");
		return value.getAsDouble();
	}

	int integer(final String key) {
		final double value = number(key);
		if (value != Math.rint(value) || Math.abs(value) > 1e9) throw wrong(key, "a whole number");
		return (int) value;
	}

	boolean flag(final String key) {
		final JsonElement value = json.get(key);
		if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) throw wrong(key, "true or false");
		return value.getAsBoolean();
	}

	String text(final String key) {
		final JsonElement value = json.get(key);
		if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) throw wrong(key, "text");
		return value.getAsString();
	}

	<E extends Enum<E>> E choice(final String key, final Class<E> type) {
		final String value = text(key);
		for (final E choice : type.getEnumConstants()) {
			if (name(choice).equals(value)) return choice;
		}
		throw wrong(key, "one of " + Arrays.stream(type.getEnumConstants()).map(ConfigurationEntries::name).collect(
			Collectors.joining(", ")));
	}

	private IllegalArgumentException wrong(final String key, final String wanted) {
		return new IllegalArgumentException("configuration " + key + " is " + json.get(key) + " and must be " + wanted);
	}

	/** How a configuration writes it. */
	static String name(final Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}
}
