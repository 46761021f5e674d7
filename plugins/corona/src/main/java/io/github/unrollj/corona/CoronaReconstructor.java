package io.github.unrollj.corona;

import com.google.gson.JsonObject;

import io.github.unrollj.corona.classical.InexactAlm;
import io.github.unrollj.corona.classical.ProximalGradient;
import io.github.unrollj.corona.network.Calibration;
import io.github.unrollj.corona.network.CoronaConfiguration;
import io.github.unrollj.corona.training.CoronaTask;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.unrolled.UnrolledNetwork;

import org.scijava.plugin.Plugin;

/** Movies taken apart into tissue and blood, background and foreground, by unrolled robust PCA (CORONA). */
@Plugin(type = Reconstructor.class, name = CoronaReconstructor.ID)
public final class CoronaReconstructor implements Reconstructor {

	public static final String ID = "corona";

	/** Of FISTA, after which its errors hardly change any more. */
	private static final int ITERATIONS = 100;

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

	/**
	 * The classical method is inexact ALM, whose usual weight suits every strength of clutter, and for the paper's iteration
	 * FISTA with the weights that the start values are for.
	 */
	@Override
	public LearningTask task(final JsonObject configuration) {
		final CoronaConfiguration shape = CoronaConfiguration.of(configuration);
		return new CoronaTask(shape, shape.isAlternating() ? InexactAlm.DEFAULT : ProximalGradient.fista(shape.lambda1(), shape
			.lambda2()).withIterations(ITERATIONS));
	}
}
