package io.github.unrollj.admmcsnet;

import com.google.gson.JsonObject;

import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.network.NetworkShape;
import io.github.unrollj.admmcsnet.training.Acquisition;
import io.github.unrollj.operator.Border;
import io.github.unrollj.unrolled.ConfigurationEntries;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A network and what it is trained for, as models keep it: a JSON object with the keys kind (basic, generic), stages,
 * filters, inner, tied, border (circular, zero), real, consistency, masks (kinds separated by commas), fraction_min,
 * fraction_max, redraw, mask_seed, noise and phase.
 */
public record AdmmConfiguration(NetworkShape shape, Acquisition acquisition) {

	/** A generic network for complex images and a fifth of k-space on lines through its centre. */
	public static final AdmmConfiguration DEFAULT = new AdmmConfiguration(new NetworkShape(NetworkShape.Kind.GENERIC, 10,
		32, 1, false, Border.CIRCULAR, false, false), new Acquisition(List.of(MaskKind.PSEUDO_RADIAL), 0.2, 0.2, false, 1, 0,
			0.5));

	public AdmmConfiguration {
		if (shape.real() && acquisition.phase() > 0) throw new IllegalArgumentException(
			"configuration phase is " + acquisition.phase() + " and must be 0 where real is true");
	}

	/** Reads what {@link #toJson} wrote; a missing key takes its default, an unknown one is refused. */
	public static AdmmConfiguration of(final JsonObject json) {
		final ConfigurationEntries entries = ConfigurationEntries.of(json, DEFAULT.toJson());
		return new AdmmConfiguration(shape(entries), acquisition(entries));
	}

	private static NetworkShape shape(final ConfigurationEntries entries) {
		return new NetworkShape(entries.choice("kind", NetworkShape.Kind.class), entries.integer("stages"), entries.integer(
			"filters"), entries.integer("inner"), entries.flag("tied"), entries.choice("border", Border.class), entries.flag(
				"real"), entries.flag("consistency"));
	}

	private static Acquisition acquisition(final ConfigurationEntries entries) {
		final List<MaskKind> kinds = Arrays.stream(entries.text("masks").split(",")).map(String::strip).map(MaskKind::of)
			.collect(Collectors.toList());
		return new Acquisition(kinds, entries.number("fraction_min"), entries.number("fraction_max"), entries.flag("redraw"),
			entries.integer("mask_seed"), entries.number("noise"), entries.number("phase"));
	}

	/**
	 * For complex images, where the same parameters serve: a generic network treats real and imaginary parts alike, and has
	 * usually been trained on real images, at half the cost.
	 */
	public AdmmConfiguration forMostImages() {
		return shape.kind() == NetworkShape.Kind.GENERIC ? new AdmmConfiguration(shape.forComplexImages(), acquisition) : this;
	}

	/** For real images, where the same parameters serve as well. */
	public AdmmConfiguration forRealImages() {
		return new AdmmConfiguration(shape.forRealImages(), acquisition.withoutPhase());
	}

	public JsonObject toJson() {
		final JsonObject json = new JsonObject();
		json.addProperty("kind", ConfigurationEntries.name(shape.kind()));
		json.addProperty("stages", shape.stages());
		json.addProperty("filters", shape.filters());
		json.addProperty("inner", shape.inner());
		json.addProperty("tied", shape.tied());
		json.addProperty("border", ConfigurationEntries.name(shape.border()));
		json.addProperty("real", shape.real());
		json.addProperty("consistency", shape.consistency());
		json.addProperty("masks", acquisition.kinds().stream().map(MaskKind::key).collect(Collectors.joining(",")));
		json.addProperty("fraction_min", acquisition.leastFraction());
		json.addProperty("fraction_max", acquisition.mostFraction());
		json.addProperty("redraw", acquisition.redraw());
		json.addProperty("mask_seed", acquisition.seed());
		json.addProperty("noise", acquisition.noise());
		json.addProperty("phase", acquisition.phase());
		return json;
	}
}
