package io.github.unrollj.corona.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;

/** A network as a method for movies of any scale: scaled to a peak of 1 for the network, and back. Thread safe. */
public final class CoronaSeparator implements Separator {

	private final CoronaNetwork network;
	private final Weights weights;
	private final Layers layer;

	private CoronaSeparator(final CoronaNetwork network, final int layer) {
		this.network = network;
		this.weights = Weights.constant(network.parameters());
		this.layer = Layers.only(layer);
	}

	public static CoronaSeparator of(final CoronaNetwork network) {
		return new CoronaSeparator(network, network.layers());
	}

	/** What the network has after one of its layers, counted from 1. */
	public static CoronaSeparator ofLayer(final CoronaNetwork network, final int layer) {
		return new CoronaSeparator(network, layer);
	}

	/** Real movies may be given to a network for complex ones; their parts are real then. */
	@Override
	public Separation separate(final Tensor movie, final Progress progress) {
		progress.check();
		final boolean widened = network.configuration().complex() && !movie.isComplex();
		final Tensor input = widened ? Tensor.complex(movie.real().clone(), new float[movie.count()], movie.shape()) : movie
			.copy();
		final float peak = Peak.of(input);
		Peak.scale(input, 1 / peak);
		final Variable[] parts = network.forward(weights, layer, Variable.constant(input)).get(0);
		return new Separation(part(parts[0].value(), peak, widened), part(parts[1].value(), peak, widened));
	}

	private static Tensor part(final Tensor part, final float peak, final boolean realOnly) {
		Peak.scale(part, peak);
		return realOnly ? Tensor.of(part.real(), part.shape()) : part;
	}
}
