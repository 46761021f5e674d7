package io.github.unrollj.lista.dictionary;

import io.github.unrollj.model.SafeTensors;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.AtomicFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A coupled dictionary as a {@code .safetensors} file with the arrays {@code low} and {@code high}. */
public final class DictionaryFile {

	private static final String BUILT_IN = "/models/lista/dictionary.safetensors";

	private DictionaryFile() {}

	/** Loaded when first wanted. */
	private static final class BuiltIn {

		static final Dictionary DICTIONARY = load();

		private static Dictionary load() {
			try (InputStream in = DictionaryFile.class.getResourceAsStream(BUILT_IN)) {
				final Map<String, Tensor> tensors = SafeTensors.read(in, BUILT_IN).tensors();
				return new Dictionary(tensors.get("low"), tensors.get("high"));
			}
			catch (final IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/** The dictionary that the classical method and the start values of networks use. */
	public static Dictionary builtIn() {
		return BuiltIn.DICTIONARY;
	}

	/** Writes a dictionary, with a line on how it was made; the file appears when it is complete. */
	public static void save(final Dictionary dictionary, final String provenance, final Path file) throws IOException {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		tensors.put("low", dictionary.low());
		tensors.put("high", dictionary.high());
		try (AtomicFile atomic = AtomicFile.begin(file)) {
			try (OutputStream out = Files.newOutputStream(atomic.temporary())) {
				new SafeTensors(tensors, Map.of("provenance", provenance)).write(out);
			}
			atomic.commit();
		}
	}
}
