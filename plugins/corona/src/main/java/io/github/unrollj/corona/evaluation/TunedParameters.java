package io.github.unrollj.corona.evaluation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;

import io.github.unrollj.work.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Parameters that were tuned, by the name of the data and of the method: kept in a JSON file, so that a repeated or
 * stopped comparison need not tune again.
 */
public final class TunedParameters {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

	private final Path file;
	private final Map<String, Map<String, double[]>> known;

	private TunedParameters(final Path file, final Map<String, Map<String, double[]>> known) {
		this.file = file;
		this.known = known;
	}

	/** Kept for as long as this object is. */
	public static TunedParameters inMemory() {
		return new TunedParameters(null, new TreeMap<>());
	}

	/**
	 * Kept in a file, which is made if it is not there.
	 *
	 * @throws IOException naming the file, if it holds something else
	 */
	public static TunedParameters in(final Path file) throws IOException {
		if (!Files.isRegularFile(file)) return new TunedParameters(file, new TreeMap<>());
		try {
			final Map<String, Map<String, double[]>> known = GSON.fromJson(Files.readString(file),
				new TypeToken<TreeMap<String, TreeMap<String, double[]>>>() {}.getType());
			return new TunedParameters(file, known == null ? new TreeMap<>() : known);
		}
		catch (final JsonParseException e) {
			throw new IOException("Cannot read " + file + ": it does not hold tuned parameters", e);
		}
	}

	/** What is known, or else what tuning finds, which is known from then on. */
	public double[] get(final String data, final String method, final Supplier<double[]> tuning) throws IOException {
		final Map<String, double[]> ofData = known.computeIfAbsent(data, d -> new TreeMap<>());
		if (!ofData.containsKey(method)) {
			ofData.put(method, tuning.get());
			save();
		}
		return ofData.get(method).clone();
	}

	private void save() throws IOException {
		if (file == null) return;
		try (AtomicFile atomic = AtomicFile.begin(file)) {
			Files.writeString(atomic.temporary(), GSON.toJson(known));
			atomic.commit();
		}
	}
}
