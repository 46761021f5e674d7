package io.github.unrollj.dublid.training;

import static io.github.unrollj.unrolled.ConfigurationEntries.requireBetween;

import com.google.gson.JsonObject;

import io.github.unrollj.dublid.simulation.BlurSimulation;
import io.github.unrollj.dublid.simulation.MotionKernels;
import io.github.unrollj.unrolled.ConfigurationEntries;

/**
 * What a network is trained for: the blur that is simulated, and how the loss weighs it.
 *
 * @param learn what is trained
 * @param kernelWeight kappa, the weight of the kernel's mean squared error in the loss beside the image's, 0 to 1e6
 * @param logarithmic whether the image's mean squared error counts by its logarithm, as it does in decibels: images that are
 *          hard to deblur then weigh no more than others
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
public record BlurTraining(Learned learn, double kernelWeight, boolean logarithmic, double noise, double shot,
	double dimmest, double lines, double splines,
	double trajectories, double shortest, double longest, int border, boolean estimateKernels)
{

	/** What the built-in models have. Networks of several scales make borders of their own. */
	public static final BlurTraining DEFAULT = new BlurTraining(Learned.ALL, 300, false, 0.015, 0.005, 0.6, 1, 0.3, 0.7, 4,
		26, 0, true);

	public BlurTraining {
		requireBetween("kernel_weight", kernelWeight, 0, 1e6);
		requireBetween("noise", noise, 0, 0.5);
		requireBetween("shot", shot, 0, 0.5);
		requireBetween("dimmest", dimmest, 0.05, 1);
		requireBetween("lines", lines, 0, 1000);
		requireBetween("splines", splines, 0, 1000);
		requireBetween("trajectories", trajectories, 0, 1000);
		requireBetween("shortest", shortest, 1, 200);
		requireBetween("longest", longest, shortest, 200);
		requireBetween("border", border, 0, 200);
		if (lines + splines + trajectories == 0) {
			throw new IllegalArgumentException("configuration lines, splines and trajectories are all 0; one must be positive");
		}
	}

	/** Reads what {@link #toJson} wrote; a missing key takes its default. Keys of others are not looked at. */
	public static BlurTraining of(final JsonObject json) {
		final ConfigurationEntries all = ConfigurationEntries.ofSome(json, DEFAULT.toJson());
		return new BlurTraining(all.choice("learn", Learned.class), all.number("kernel_weight"), all.flag(
			"logarithmic"), all.number("noise"), all.number("shot"), all.number("dimmest"), all
			.number("lines"), all.number("splines"), all.number("trajectories"), all.number("shortest"), all.number("longest"), all
				.integer("border"), all.flag("estimate_kernels"));
	}

	public JsonObject toJson() {
		final JsonObject json = new JsonObject();
		json.addProperty("learn", ConfigurationEntries.name(learn));
		json.addProperty("kernel_weight", kernelWeight);
		json.addProperty("logarithmic", logarithmic);
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
}
