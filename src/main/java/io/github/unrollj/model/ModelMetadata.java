package io.github.unrollj.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The strings in a model file's metadata and what they mean. */
final class ModelMetadata {

	private static final String VERSION = "unrollj_format";
	private static final String RECONSTRUCTOR = "reconstructor";
	private static final String CONFIGURATION = "configuration";
	private static final String FIGURES = "figures";
	private static final int MAX_DEPTH = 32;

	private final Map<String, String> strings;
	private final String file;

	ModelMetadata(final Map<String, String> strings, final String file) {
		this.strings = strings;
		this.file = file;
	}

	static Map<String, String> format(final Model model) {
		final Map<String, String> strings = new LinkedHashMap<>();
		strings.put(VERSION, Integer.toString(model.formatVersion()));
		strings.put(RECONSTRUCTOR, model.reconstructor());
		strings.put(CONFIGURATION, model.configuration().toString());
		final ModelCard card = model.card();
		strings.put("name", card.name());
		strings.put("description", card.description());
		strings.put("training_data", card.trainingData());
		strings.put("seed", Long.toString(card.seed()));
		strings.put("epochs", Integer.toString(card.epochs()));
		strings.put("steps", Long.toString(card.steps()));
		strings.put("seconds", Double.toString(card.seconds()));
		strings.put("command", card.command());
		final JsonObject figures = new JsonObject();
		// JSON numbers cannot be infinite, strings can
		card.figures().forEach((name, value) -> figures.addProperty(name, value.toString()));
		strings.put(FIGURES, figures.toString());
		strings.put("date", card.date().toString());
		return strings;
	}

	int version() throws ModelFileException {
		if (!strings.containsKey(VERSION)) {
			throw new ModelFileException(file, "is a safetensors file, but not a model of UnrollJ");
		}
		final int version;
		try {
			version = Integer.parseInt(strings.get(VERSION));
		}
		catch (final NumberFormatException e) {
			throw new ModelFileException(file, "has the format version \"" + strings.get(VERSION) + "\"", e);
		}
		if (version < 1 || version > Model.FORMAT_VERSION) {
			throw new ModelFileException(file, "has format version " + version + ", and this UnrollJ reads up to " +
				Model.FORMAT_VERSION + ": a newer UnrollJ is needed");
		}
		return version;
	}

	String reconstructor() throws ModelFileException {
		return required(RECONSTRUCTOR);
	}

	JsonObject configuration() throws ModelFileException {
		return object(CONFIGURATION, required(CONFIGURATION));
	}

	/** What is missing is empty, zero, or the beginning of time: a card is for people, not for the computation. */
	ModelCard card() throws ModelFileException {
		try {
			final Map<String, Double> figures = new LinkedHashMap<>();
			for (final Map.Entry<String, JsonElement> figure : object(FIGURES, strings.getOrDefault(FIGURES, "{}"))
				.entrySet())
				figures.put(figure.getKey(), Double.valueOf(figure.getValue().getAsString()));
			return new ModelCard(text("name"), text("description"), text("training_data"),
				Long.parseLong(number("seed")), Integer.parseInt(number("epochs")), Long.parseLong(number("steps")),
				Double.parseDouble(number("seconds")), text("command"), figures,
				Instant.parse(strings.getOrDefault("date", Instant.EPOCH.toString())));
		}
		catch (final NumberFormatException | DateTimeException | IllegalStateException
				| UnsupportedOperationException e)
		{
			throw new ModelFileException(file, "has a training record that cannot be read: " + e.getMessage(), e);
		}
	}

	private String required(final String key) throws ModelFileException {
		final String value = strings.get(key);
		if (value == null || value.isEmpty()) throw new ModelFileException(file, "does not say its " + key);
		return value;
	}

	private String text(final String key) {
		return strings.getOrDefault(key, "");
	}

	private String number(final String key) {
		return strings.getOrDefault(key, "0");
	}

	private JsonObject object(final String key, final String text) throws ModelFileException {
		try {
			requireShallow(text);
			return JsonParser.parseString(text).getAsJsonObject();
		}
		catch (final IOException | JsonParseException | IllegalStateException e) {
			throw new ModelFileException(file, "has a " + key + " that is not a JSON object of at most " + MAX_DEPTH +
				" levels", e);
		}
	}

	/** Also refuses what Gson's tree parser alone would let pass: comments, unquoted names, anything after the end. */
	private static void requireShallow(final String text) throws IOException {
		final JsonReader json = new JsonReader(new StringReader(text));
		int depth = 0;
		for (JsonToken token = json.peek(); token != JsonToken.END_DOCUMENT; token = json.peek()) {
			switch (token) {
				case BEGIN_OBJECT -> {
					json.beginObject();
					depth++;
				}
				case BEGIN_ARRAY -> {
					json.beginArray();
					depth++;
				}
				case END_OBJECT -> {
					json.endObject();
					depth--;
				}
				case END_ARRAY -> {
					json.endArray();
					depth--;
				}
				case NAME -> json.nextName();
				default -> json.skipValue();
			}
			if (depth > MAX_DEPTH) throw new IllegalStateException("More than " + MAX_DEPTH + " levels");
		}
	}
}
