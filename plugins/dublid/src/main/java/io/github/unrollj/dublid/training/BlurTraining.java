package io.github.unrollj.dublid.training;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.github.unrollj.dublid.simulation.BlurSimulation;
import io.github.unrollj.dublid.simulation.MotionKernels;

/**
 * What a network is trained for: the blur that is simulated, and how the loss weighs it.
 *
 * @param kernelWeight kappa, the weight of the kernel's mean squared error in the loss beside the image's, 0 to 1e6
 * @param noise largest standard deviation of the noise that does not depend on the signal, relative to the peak, 0 to 0.5
 * @param shot largest standard deviation of the shot noise at the peak, relative to the peak, 0 to 0.5
 * @param dimmest least factor by which an example's intensities are multiplied, noise and all, 0.05 to 1
 * @param lines weight of straight lines among the simulated motions, 0 to 1000
 * @param splines weight of cubic splines through six random points, 0 to 1000
 * @param trajectories weight of random camera trajectories, 0 to 1000
 * @param shortest length of lines and extent of curves, 1 to 200 pixels
 * @param longest the same; motions that do not fit the network's box are made shorter
 * @param border width of the tapered border around the network's input, 0 to 200 pixels
 * @param estimateKernels whether the kernel of measured pairs, for which nobody knows it, is estimated from the pair;
 *          otherwise only the image counts
 */
public record BlurTraining(double kernelWeight, double noise, double shot, double dimmest, double lines, double splines,
	double trajectories, double shortest, double longest, int border, boolean estimateKernels)
{

	/** What the built-in models have. Networks of several scales make borders of their own. */
	public static final BlurTraining DEFAULT = new BlurTraining(300, 0.015, 0.005, 0.6, 1, 0.3, 0.7, 4, 26, 0, true);

	public BlurTraining {
		check("kernel_weight", kernelWeight, 0, 1e6);
		check("noise", noise, 0, 0.5);
		check("shot", shot, 0, 0.5);
		check("dimmest", dimmest, 0.05, 1);
		check("lines", lines, 0, 1000);
		check("splines", splines, 0, 1000);
		check("trajectories", trajectories, 0, 1000);
		check("shortest", shortest, 1, 200);
		check("longest", longest, shortest, 200);
		check("border", border, 0, 200);
		if (lines + splines + trajectories == 0) {
			throw new IllegalArgumentException("configuration lines, splines and trajectories are all 0; one must be positive");
		}
	}

	/** Reads what {@link #toJson} wrote; a missing key takes its default. Keys of others are not looked at. */
	public static BlurTraining of(final JsonObject json) {
		final JsonObject merged = DEFAULT.toJson();
		for (final String key : DEFAULT.toJson().keySet())
			if (json.has(key)) merged.add(key, json.get(key));
		return new BlurTraining(number(merged, "kernel_weight"), number(merged, "noise"), number(merged, "shot"), number(
			merged, "dimmest"), number(merged, "lines"), number(merged, "splines"), number(merged, "trajectories"), number(
				merged, "shortest"), number(merged, "longest"), integer(merged, "border"), flag(merged, "estimate_kernels"));
	}

	public JsonObject toJson() {
		final JsonObject json = new JsonObject();
		json.addProperty("kernel_weight", kernelWeight);
		json.addProperty("noise", noise);
		json.addProperty("shot", shot);
		json.addProperty("dimmest", dimmest);
		json.addProperty("lines", lines);
		json.addProperty("splines", splines);
		json.addProperty("trajectories", trajectories);
		json.addProperty("shortest", shortest);
		json.addProperty("longest", longest);
		json.addProperty("border", border);
		json.addProperty("estimate_kernels", estimateKernels);
		return json;
	}

	/** The simulation of such blur with kernels in a box of that size. */
	public BlurSimulation simulation(final int box) {
		return new BlurSimulation(new MotionKernels(box, shortest, longest, lines, splines, trajectories), noise, shot);
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

	private static boolean flag(final JsonObject json, final String key) {
		final JsonElement value = json.get(key);
		if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
			throw new IllegalArgumentException("configuration " + key + " is " + value + " and must be true or false");
		}
		return value.getAsBoolean();
	}

	private static void check(final String key, final double value, final double minimum, final double maximum) {
		if (!(value >= minimum && value <= maximum)) {
			throw new IllegalArgumentException("configuration " + key + " is " + value + " and must be from " + minimum +
				" to " + maximum);
		}
	}
}
