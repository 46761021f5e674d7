package io.github.unrollj.dublid;

import com.google.gson.JsonObject;

import io.github.unrollj.dublid.classical.ClassicalDeblurring;
import io.github.unrollj.dublid.network.DublidConfiguration;
import io.github.unrollj.dublid.network.DublidNetwork;
import io.github.unrollj.dublid.network.StartValues;
import io.github.unrollj.dublid.training.BlurTraining;
import io.github.unrollj.dublid.training.DublidTask;
import io.github.unrollj.dublid.training.Learned;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.work.Workers;

import org.scijava.plugin.Plugin;

/** Blind deblurring by unrolled half-quadratic splitting (DUBLID, Li et al. 2020). */
@Plugin(type = Reconstructor.class, name = DublidReconstructor.ID)
public final class DublidReconstructor implements Reconstructor {

	public static final String ID = "dublid";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String label() {
		return "Blind deblurring by unrolled half-quadratic splitting";
	}

	/** The network's shape, and what it is trained for. */
	@Override
	public JsonObject defaultConfiguration() {
		final JsonObject all = DublidConfiguration.DEFAULT.toJson();
		BlurTraining.DEFAULT.toJson().entrySet().forEach(entry -> all.add(entry.getKey(), entry.getValue()));
		return all;
	}

	/** A network that deblurs before any training. */
	@Override
	public DublidNetwork network(final JsonObject configuration, final long seed) {
		requireKnownKeys(configuration);
		return StartValues.derivatives(DublidConfiguration.of(configuration), seed);
	}

	@Override
	public LearningTask task(final JsonObject configuration) {
		requireKnownKeys(configuration);
		final DublidConfiguration shape = DublidConfiguration.of(configuration);
		final int box = shape.box();
		final BlurTraining training = BlurTraining.of(configuration);
		if (training.learn() == Learned.RESTORATION && (shape.scales() == 1 || training.border() > 0)) {
			throw new IllegalArgumentException("configuration learn is restoration, which needs several scales and border 0");
		}
		return new DublidTask(box, training, new ClassicalDeblurring(box, new Workers(1)));
	}

	private void requireKnownKeys(final JsonObject configuration) {
		final JsonObject known = defaultConfiguration();
		for (final String key : configuration.keySet()) {
			if (!known.has(key)) {
				throw new IllegalArgumentException("configuration key " + key + " is unknown; allowed are " + known.keySet());
			}
		}
	}
}
