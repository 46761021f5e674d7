package io.github.unrollj.lista.network;

import static io.github.unrollj.unrolled.ConfigurationEntries.requireBetween;

import com.google.gson.JsonObject;

import io.github.unrollj.unrolled.ConfigurationEntries;

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
		requireBetween("scale", scale, 2, 4);
		requireBetween("noise", noise, 0, 0.5);
		requireBetween("atoms", atoms, 8, 1024);
		requireBetween("iterations", iterations, 0, 1000);
		requireBetween("stages", stages, 1, 8);
		requireBetween("lambda", lambda, 0.001, 10);
	}

	/** Reads what {@link #toJson} wrote; a missing key takes its default, an unknown one is refused. */
	public static ScnConfiguration of(final JsonObject json) {
		final ConfigurationEntries all = ConfigurationEntries.of(json, DEFAULT.toJson());
		return new ScnConfiguration(all.integer("scale"), all.number("noise"), all.integer("atoms"), all.integer(
			"iterations"), all.integer("stages"), all.number("lambda"));
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

	/** The same for another scale. */
	public ScnConfiguration withScale(final int other) {
		return new ScnConfiguration(other, noise, atoms, iterations, stages, lambda);
	}

	/** Pixels that the network takes from each side of its input. */
	public int margin() {
		return stages * Windows.MARGIN;
	}
}
