package io.github.unrollj.dublid.restoration;

import com.google.gson.JsonObject;

import io.github.unrollj.dublid.DublidReconstructor;
import io.github.unrollj.dublid.network.DublidConfiguration;
import io.github.unrollj.dublid.network.DublidNetwork;
import io.github.unrollj.dublid.training.BlurTraining;
import io.github.unrollj.model.Model;
import io.github.unrollj.tensor.Tensor;

import java.util.Locale;
import java.util.Map;

/** A network for kernels of any size: its weights do not depend on that. */
public final class DeblurModel {

	/** What names the start values, which need no model file. */
	public static final String UNTRAINED = "untrained";

	private static final DublidReconstructor RECONSTRUCTOR = new DublidReconstructor();

	private final String name;
	private final JsonObject configuration;
	private final Map<String, Tensor> parameters;

	private DeblurModel(final String name, final JsonObject configuration, final Map<String, Tensor> parameters) {
		this.name = name;
		this.configuration = configuration;
		this.parameters = parameters;
	}

	/**
	 * @param name what messages call it
	 * @throws IllegalArgumentException naming the model, if it belongs to another reconstructor or does not fit its
	 *           configuration
	 */
	public static DeblurModel of(final String name, final Model model) {
		model.network(RECONSTRUCTOR);
		return new DeblurModel(name, model.configuration(), model.parameters());
	}

	/** The network before any training. */
	public static DeblurModel untrained() {
		final JsonObject configuration = RECONSTRUCTOR.defaultConfiguration();
		return new DeblurModel(UNTRAINED, configuration, RECONSTRUCTOR.network(configuration, 1).parameters().snapshot());
	}

	public String name() {
		return name;
	}

	/** Rows and columns of the kernels that it was trained for. */
	public int box() {
		return DublidConfiguration.of(configuration).box();
	}

	/** Standard deviation of the strongest noise that it was trained for, relative to the scale. */
	public double noise() {
		final BlurTraining training = training();
		return Math.hypot(training.noise(), training.shot());
	}

	/** Width of the tapered border that it was trained with. */
	int border() {
		return training().border();
	}

	private BlurTraining training() {
		return BlurTraining.of(configuration);
	}

	/**
	 * A network of its own.
	 *
	 * @param box rows and columns of the kernel, odd, 3 to 201
	 */
	DublidNetwork network(final int box) {
		final JsonObject resized = configuration.deepCopy();
		resized.addProperty("box", box);
		final DublidNetwork network = RECONSTRUCTOR.network(resized, 1);
		network.parameters().load(parameters);
		return network;
	}

	/** What it is for, in a few words. */
	@Override
	public String toString() {
		if (name.equals(UNTRAINED)) return "start values, not trained";
		return String.format(Locale.ROOT, "model %s, trained for kernels of up to %d x %d pixels and noise of up to %.3g %%",
			name, box(), box(), 100 * noise());
	}
}
