package io.github.unrollj.lista;

import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.lista.network.ScnConfiguration;
import io.github.unrollj.lista.network.ScnNetwork;
import io.github.unrollj.lista.network.ScnUpscaling;
import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelSource;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Enlarging methods made of models: what comes before a network is decided here and nowhere else. */
public final class Upscalers {

	private Upscalers() {}

	/** The method that a model is for. */
	public static PlaneMethod of(final ListaReconstructor reconstructor, final Model model) {
		return before(reconstructor, (ScnNetwork) model.network(reconstructor));
	}

	/** A method of that shape before any training: for its input. */
	static ScnUpscaling untrained(final ListaReconstructor reconstructor, final ScnConfiguration shape) {
		return before(reconstructor, (ScnNetwork) reconstructor.network(shape.toJson(), 0));
	}

	private static ScnUpscaling before(final ListaReconstructor reconstructor, final ScnNetwork network) {
		final int scale = network.configuration().scale();
		if (scale == 2) return ScnUpscaling.of(2, network);
		try {
			final Model twice = ModelSource.of(reconstructor).open("x2");
			return ScnUpscaling.after(of(reconstructor, twice), scale, network);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
