package io.github.unrollj.dublid.network;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The shape of a blind-deblurring network: everything that decides the names and shapes of its parameters.
 *
 * @param filters C, the filtered images of each layer, 2 to 64
 * @param layers L, the iterations, 1 to 30
 * @param box B, rows and columns of the blur kernel's square box, odd, 3 to 201 pixels
 */
public record DublidConfiguration(int filters, int layers, int box) {

	/** What the built-in models have. */
	public static final DublidConfiguration DEFAULT = new DublidConfiguration(16, 10, 31);

	public DublidConfiguration {
		check("filters", filters, 2, 64);
		check("layers", layers, 1, 30);
		check("box", box, 3, 201);
		if (box % 2 == 0) throw new IllegalArgumentException("configuration box is " + box + " and must be odd");
	}

	/** Reads what {@link #toJson} wrote; a missing key takes its default. Keys of others are not looked at. */
	public static DublidConfiguration of(final JsonObject json) {
		final JsonObject merged = DEFAULT.toJson();
		for (final String key : DEFAULT.toJson().keySet())
			if (json.has(key)) merged.add(key, json.get(key));
		return new DublidConfiguration(integer(merged, "filters"), integer(merged, "layers"), integer(merged, "box"));
	}

	public JsonObject toJson() {
		final JsonObject json = new JsonObject();
		json.addProperty("filters", filters);
		json.addProperty("layers", layers);
		json.addProperty("box", box);
		return json;
	}

	private static int integer(final JsonObject json, final String key) {
		final JsonElement value = json.get(key);
		if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber() || value.getAsDouble() != value.getAsInt()) {
			throw new IllegalArgumentException("configuration " + key + " is " + value + " and must be a whole number");
		}
		return value.getAsInt();
	}

	private static void check(final String key, final int value, final int minimum, final int maximum) {
		if (value < minimum || value > maximum) {
			throw new IllegalArgumentException("configuration " + key + " is " + value + " and must be from " + minimum +
				" to " + maximum);
		}
	}
}
