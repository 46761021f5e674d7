package io.github.unrollj.train;

import com.google.gson.JsonObject;

import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.unrolled.UnrolledNetwork;

import org.scijava.plugin.Plugin;

/** {@link ToyNetwork} as commands find it. */
@Plugin(type = Reconstructor.class, name = "toy")
public class ToyReconstructor implements Reconstructor {

	@Override
	public String id() {
		return "toy";
	}

	@Override
	public String label() {
		return "Column gains";
	}

	@Override
	public JsonObject defaultConfiguration() {
		final JsonObject configuration = new JsonObject();
		configuration.addProperty("layers", 1);
		return configuration;
	}

	@Override
	public UnrolledNetwork network(final JsonObject configuration, final long seed) {
		return new ToyNetwork(configuration.get("layers").getAsInt());
	}

	@Override
	public LearningTask task(final JsonObject configuration) {
		return new ToyTask();
	}
}
