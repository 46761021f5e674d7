package io.github.unrollj.admmcsnet;

import com.google.gson.JsonObject;

import io.github.unrollj.admmcsnet.network.BasicNetwork;
import io.github.unrollj.admmcsnet.network.GenericNetwork;
import io.github.unrollj.admmcsnet.network.NetworkShape;
import io.github.unrollj.admmcsnet.network.ScaledNetwork;
import io.github.unrollj.admmcsnet.training.AdmmTask;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.unrolled.UnrolledNetwork;

import org.scijava.plugin.Plugin;

/**
 * Magnetic resonance images from undersampled k-space by unrolled ADMM (Yang et al., NIPS 2016 and TPAMI 2020).
 * <p>
 * Networks take k-space, complex [rows, columns] of the un-normalised transform with the zero frequency at [0, 0] and
 * zeros where nothing was sampled, in any scale, and the mask, real of the same size; they give the image. Of
 * several coils they take k-space, complex [coils, rows, columns], the mask [rows, columns], and the sensitivities,
 * complex [coils, rows, columns].
 */
@Plugin(type = Reconstructor.class, name = AdmmCsnetReconstructor.ID)
public final class AdmmCsnetReconstructor implements Reconstructor {

	public static final String ID = "admm-csnet";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String label() {
		return "MRI from undersampled k-space by unrolled ADMM";
	}

	@Override
	public JsonObject defaultConfiguration() {
		return AdmmConfiguration.DEFAULT.toJson();
	}

	/** The classical algorithm that the configuration's network unrolls. */
	@Override
	public UnrolledNetwork network(final JsonObject configuration, final long seed) {
		final NetworkShape shape = AdmmConfiguration.of(configuration).shape();
		return new ScaledNetwork(shape.kind() == NetworkShape.Kind.BASIC ? new BasicNetwork(shape) : new GenericNetwork(
			shape, seed));
	}

	@Override
	public LearningTask task(final JsonObject configuration) {
		final AdmmConfiguration complete = AdmmConfiguration.of(configuration);
		return new AdmmTask(complete.acquisition(), complete.shape().real());
	}
}
