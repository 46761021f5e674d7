package io.github.unrollj.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelSource;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.unrolled.UnrolledNetwork;

import java.io.IOException;
import java.util.Map;

/**
 * The network that training begins with.
 *
 * @param configuration the complete one
 * @param options how it was asked for, as further words of a command line
 */
record StartNetwork(UnrolledNetwork network, JsonObject configuration, String options) {

	/**
	 * @param changes a JSON object whose entries replace those of the default configuration, or of the model's; or empty
	 * @param startModel a built-in model or file to take the weights from, or empty
	 * @param seed for start values that are drawn
	 * @throws IllegalArgumentException if the changes are no JSON object, or have keys that the configuration has not
	 */
	static StartNetwork of(final Reconstructor method, final String changes, final String startModel, final long seed)
		throws IOException
	{
		final boolean fresh = startModel == null || startModel.isBlank();
		final Model model = fresh ? null : ModelSource.of(method).open(startModel);
		final JsonObject configuration = merged(fresh ? method.defaultConfiguration() : model.configuration(), changes);
		final UnrolledNetwork network = method.network(configuration, seed);
		if (!fresh) network.parameters().load(model.parameters());
		final String options = (changes == null || changes.isBlank() ? "" : " configuration=[" + changes.strip() + "]") +
			(fresh ? "" : " start_model=[" + startModel + "]");
		return new StartNetwork(network, configuration, options);
	}

	private static JsonObject merged(final JsonObject base, final String changes) {
		final JsonObject all = base.deepCopy();
		if (changes == null || changes.isBlank()) return all;
		for (final Map.Entry<String, JsonElement> change : object(changes).entrySet()) {
			if (!all.has(change.getKey())) throw new IllegalArgumentException("configuration has the key " + change.getKey() +
				", and must have keys of " + all.keySet());
			all.add(change.getKey(), change.getValue());
		}
		return all;
	}

	private static JsonObject object(final String text) {
		try {
			final JsonElement parsed = JsonParser.parseString(text);
			if (parsed.isJsonObject()) return parsed.getAsJsonObject();
		}
		catch (final JsonParseException e) {
			throw new IllegalArgumentException("configuration is " + text + " and must be a JSON object: " + e.getMessage(),
				e);
		}
		throw new IllegalArgumentException("configuration is " + text + " and must be a JSON object, as {\"layers\": 5}");
	}
}
