package io.github.unrollj.dublid.network;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The shape of a blind-deblurring network, and what it is trained for.
 *
 * @param filters C, the filtered images of each layer, 2 to 64
 * @param layers L, the iterations, 1 to 30
 * @param box B, rows and columns of the blur kernel's square box, odd, 3 to 201 pixels
 * @param noise largest standard deviation of the noise it is trained with, 0 to 0.5, relative to the peak
 * @param kernelWeight kappa, the weight of the kernel's mean squared error in the loss beside the image's, 0 to 1e6
 */
public record DublidConfiguration(int filters, int layers, int box, double noise, double kernelWeight) {

	/** What the built-in models have. */
	public static final DublidConfiguration DEFAULT = new DublidConfiguration(16, 10, 31, 0.02, 300);

	public DublidConfiguration {
		check("filters", filters, 2, 64);
		check("layers", layers, 1, 30);
		check("box", box, 3, 201);
		check("noise", noise, 0, 0.5);
		check("kernel_weight", kernelWeight, 0, 1e6);
		if (box % 2 == 0) throw new IllegalArgumentException("configuration box is " + box + " and must be odd");
	}

	/** Reads what {@link #toJson} wrote; a missing key takes its default, an unknown one is refused. */
	public static DublidConfiguration of(final JsonObject json) {
		final JsonObject merged = DEFAULT.toJson();
		for (final String key : json.keySet()) {
			if (!merged.has(key)) {
				throw new IllegalArgumentException("configuration key " + key + " is unknown; allowed are " + merged.keySet());
			}
			merged.add(key, json.get(key));
		}
		return new DublidConfiguration(integer(merged, "filters"), integer(merged, "layers"), integer(merged, "box"),
			number(merged, "noise"), number(merged, "kernel_weight"));
	}

	public JsonObject toJson() {
		final JsonObject json = new JsonObject();
		json.addProperty("filters", filters);
		json.addProperty("layers", layers);
		json.addProperty("box", box);
		json.addProperty("noise", noise);
		json.addProperty("kernel_weight", kernelWeight);
		return json;
	}

	/** Pixels from the box's centre to its edge: the largest shift that a kernel can hold. */
	public int radius() {
		return (box - 1) / 2;
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
