package io.github.unrollj.lista.network;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The shape of a super-resolution network, and what it is for.
 *
 * @param scale output pixels per input pixel and axis, 2, 3 or 4; beyond 2 the network follows the default x2 network
 * @param noise largest standard deviation of the noise it is trained with, 0 to 0.5, relative to the peak
 * @param atoms size of the dictionary, 8 to 1024
 * @param iterations iterations after the first one in each stage, 0 to 1000
 * @param stages sparse-coding stages one behind the other, each with its own parameters, 1 to 8
 * @param lambda sparsity of the start values, 0.001 to 10, relative to features of unit norm
 */
public record ScnConfiguration(int scale, double noise, int atoms, int iterations, int stages, double lambda) {

	/** What the built-in models have. */
	public static final ScnConfiguration DEFAULT = new ScnConfiguration(2, 0, 128, 1, 2, 0.2);

	public ScnConfiguration {
		check("scale", scale, 2, 4);
		check("noise", noise, 0, 0.5);
		check("atoms", atoms, 8, 1024);
		check("iterations", iterations, 0, 1000);
		check("stages", stages, 1, 8);
		check("lambda", lambda, 0.001, 10);
	}

	/** Reads what {@link #toJson} wrote; a missing key takes its default, an unknown one is refused. */
	public static ScnConfiguration of(final JsonObject json) {
		final JsonObject merged = DEFAULT.toJson();
		for (final String key : json.keySet()) {
			if (!merged.has(key)) {
				throw new IllegalArgumentException("configuration key " + key + " is unknown; allowed are " + merged.keySet());
			}
			merged.add(key, json.get(key));
		}
		return new ScnConfiguration(integer(merged, "scale"), number(merged, "noise"), integer(merged, "atoms"), integer(
			merged, "iterations"), integer(merged, "stages"), number(merged, "lambda"));
	}

	public JsonObject toJson() {
		final JsonObject json = new JsonObject();
		json.addProperty("scale", scale);
		json.addProperty("noise", noise);
		json.addProperty("atoms", atoms);
		json.addProperty("iterations", iterations);
		json.addProperty("stages", stages);
		json.addProperty("lambda", lambda);
		return json;
	}

	/** Pixels that the network takes from each side of its input. */
	public int margin() {
		return stages * Windows.MARGIN;
	}

	private static int integer(final JsonObject json, final String key) {
		final double value = number(json, key);
		if (value != Math.rint(value) || Math.abs(value) > 1e6) {
			throw new IllegalArgumentException("configuration " + key + " is " + value + " and must be a whole number");
		}
		return (int) value;
	}

	private static double number(final JsonObject json, final String key) {
		final JsonElement value = json.get(key);
		if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
			throw new IllegalArgumentException("configuration " + key + " is " + value + " and must be a number");
		}
		return value.getAsDouble();
	}

	private static void check(final String key, final double value, final double minimum, final double maximum) {
		if (!(value >= minimum && value <= maximum)) {
			throw new IllegalArgumentException("configuration " + key + " is " + value + " and must be from " + minimum +
				" to " + maximum);
		}
	}
}
