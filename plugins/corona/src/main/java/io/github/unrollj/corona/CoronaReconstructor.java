package io.github.unrollj.corona;

import com.google.gson.JsonObject;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.corona.network.Calibration;
import io.github.unrollj.corona.network.CoronaConfiguration;
import io.github.unrollj.corona.network.CoronaNetwork;
import io.github.unrollj.corona.training.CoronaTask;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;

import org.scijava.plugin.Plugin;

/** Movies taken apart into tissue and blood, background and foreground, by unrolled robust PCA (CORONA). */
@Plugin(type = Reconstructor.class, name = CoronaReconstructor.ID)
public final class CoronaReconstructor implements Reconstructor {

	public static final String ID = "corona";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String label() {
		return "Clutter removal by unrolled robust PCA";
	}

	@Override
	public JsonObject defaultConfiguration() {
		return CoronaConfiguration.DEFAULT.toJson();
	}

	/** ISTA's kernels, and its thresholds as they are on typical movies; nothing is drawn from the seed. */
	@Override
	public UnrolledNetwork network(final JsonObject configuration, final long seed) {
		return Calibration.typical(CoronaConfiguration.of(configuration));
	}

	/** The classical method is the untrained network. */
	@Override
	public LearningTask task(final JsonObject configuration) {
		final CoronaConfiguration shape = CoronaConfiguration.of(configuration);
		final CoronaNetwork ista = Calibration.typical(shape);
		return new CoronaTask(shape, movie -> {
			final Variable[] parts = ista.forward(Weights.constant(ista.parameters()), Variable.constant(movie));
			return new Tensor[] { parts[0].value(), parts[1].value() };
		});
	}
}
