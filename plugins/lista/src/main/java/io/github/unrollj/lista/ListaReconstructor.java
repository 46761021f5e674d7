package io.github.unrollj.lista;

import com.google.gson.JsonObject;

import io.github.unrollj.lista.dictionary.Dictionary;
import io.github.unrollj.lista.dictionary.DictionaryFile;
import io.github.unrollj.lista.network.ScnConfiguration;
import io.github.unrollj.lista.network.ScnNetwork;
import io.github.unrollj.lista.training.ScnTask;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.unrolled.UnrolledNetwork;

import org.scijava.plugin.Plugin;

/** Super-resolution by learned sparse coding (LISTA, Gregor and LeCun 2010; SCN, Wang et al. 2015). */
@Plugin(type = Reconstructor.class, name = ListaReconstructor.ID)
public final class ListaReconstructor implements Reconstructor {

	public static final String ID = "lista";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String label() {
		return "Super-resolution by learned sparse coding";
	}

	@Override
	public JsonObject defaultConfiguration() {
		return ScnConfiguration.DEFAULT.toJson();
	}

	/** The classical algorithm with the built-in dictionary, or with random atoms where their number is another. */
	@Override
	public UnrolledNetwork network(final JsonObject configuration, final long seed) {
		final ScnConfiguration shape = ScnConfiguration.of(configuration);
		final Dictionary builtIn = DictionaryFile.builtIn();
		return new ScnNetwork(shape, builtIn.atoms() == shape.atoms() ? builtIn : Dictionary.random(shape.atoms(), seed));
	}

	@Override
	public LearningTask task(final JsonObject configuration) {
		final ScnConfiguration shape = ScnConfiguration.of(configuration);
		return new ScnTask(shape, Upscalers.untrained(this, shape), input -> ClassicalUpscaling.enhance(input, shape
			.margin()));
	}
}
