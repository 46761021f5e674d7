package io.github.unrollj.dublid.network;

import static io.github.unrollj.unrolled.ConfigurationEntries.requireBetween;

import com.google.gson.JsonObject;

import io.github.unrollj.dublid.classical.BlindTotalVariation;
import io.github.unrollj.unrolled.ConfigurationEntries;

/**
 * The shape of a blind-deblurring network: everything that decides the names and shapes of its parameters.
 *
 * @param filters C, the filtered images of each layer, 2 to 64
 * @param layers L, the iterations, at every scale, 1 to 30
 * @param box B, rows and columns of the blur kernel's square box, odd, 3 to 201 pixels
 * @param scales 1 for the network as it was published, more for one that goes from coarse to fine, 2 to 12
 * @param steps of sharpening per layer, 1 to 20; of networks of several scales only, as are the following
 * @param refinement the same, of the last layers, 1 to 20
 * @param restoration of the image with its kernel
 * @param evenness of what a scale passes on of a kernel to the next, 0 to 1: 0 is the kernel as it is, 1 its bare shape; see
 *          {@link io.github.unrollj.dublid.splitting.Level}
 */
public record DublidConfiguration(int filters, int layers, int box, int scales, int steps, int refinement,
	RestorationShape restoration, double evenness)
{

	/** What the built-in models have. */
	public static final DublidConfiguration DEFAULT = new DublidConfiguration(2, 3, 31, 6, 6, 7,
		new RestorationShape(8, 12, 5), BlindTotalVariation.EVENNESS);

	public DublidConfiguration {
		requireBetween("filters", filters, 2, 64);
		requireBetween("layers", layers, 1, 30);
		requireBetween("box", box, 3, 201);
		requireBetween("scales", scales, 1, 12);
		requireBetween("steps", steps, 1, 20);
		requireBetween("refinement", refinement, 1, 20);
		requireBetween("evenness", evenness, 0, 1);
		if (box % 2 == 0) throw new IllegalArgumentException("configuration box is " + box + " and must be odd");
	}

	/** The published network, of one scale. */
	public DublidConfiguration(final int filters, final int layers, final int box) {
		this(filters, layers, box, 1, DEFAULT_STEPS, DEFAULT_STEPS, RestorationShape.classical(DEFAULT_STEPS), 0);
	}

	private static final int DEFAULT_STEPS = 4;

	/** Reads what {@link #toJson} wrote; a missing key takes its default. Keys of others are not looked at. */
	public static DublidConfiguration of(final JsonObject json) {
		final ConfigurationEntries all = ConfigurationEntries.ofSome(json, DEFAULT.toJson());
		return new DublidConfiguration(all.integer("filters"), all.integer("layers"), all.integer("box"), all.integer(
			"scales"), all.integer("steps"), all.integer("refinement"), new RestorationShape(all.integer("restoration"), all.integer(
				"restoration_filters"), all.integer("restoration_size")), all.number("evenness"));
	}

	public JsonObject toJson() {
		final JsonObject json = new JsonObject();
		json.addProperty("filters", filters);
		json.addProperty("layers", layers);
		json.addProperty("box", box);
		json.addProperty("scales", scales);
		json.addProperty("steps", steps);
		json.addProperty("refinement", refinement);
		json.addProperty("restoration", restoration.steps());
		json.addProperty("restoration_filters", restoration.filters());
		json.addProperty("restoration_size", restoration.size());
		json.addProperty("evenness", evenness);
		return json;
	}

	/** Whether the network goes from coarse to fine. */
	boolean isPyramid() {
		return scales > 1;
	}

	/** Levels of a pyramid: one per scale, and one that refines the kernel at the last. */
	int levels() {
		return scales + 1;
	}

	/** Steps of sharpening in the layers of a level, counted from 1. */
	int steps(final int level) {
		return level > scales ? refinement : steps;
	}
}
