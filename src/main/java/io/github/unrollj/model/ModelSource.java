package io.github.unrollj.model;

import io.github.unrollj.unrolled.Reconstructor;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The models a user can name for a reconstructor: those built into its jar, files, and files in a folder of models.
 * <p>
 * A jar ships models as resources {@code models/ID/NAME.safetensors}, ID being the reconstructor's, and lists them in
 * {@code models/ID/index.txt}: one name per line, the first is the default, lines that are empty or begin with # are
 * skipped.
 */
public final class ModelSource {

	/** The word for the first model of the index; so is nothing at all. */
	public static final String DEFAULT = "default";

	private final Reconstructor reconstructor;
	private final List<String> builtIn;

	private ModelSource(final Reconstructor reconstructor, final List<String> builtIn) {
		this.reconstructor = reconstructor;
		this.builtIn = builtIn;
	}

	/** @throws IOException if the index of built-in models cannot be read; that there is none is no error */
	public static ModelSource of(final Reconstructor reconstructor) throws IOException {
		final String index = folder(reconstructor) + "index.txt";
		try (InputStream in = resource(reconstructor, index)) {
			if (in == null) return new ModelSource(reconstructor, List.of());
			final BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
			return new ModelSource(reconstructor, lines.lines().map(String::strip).filter(line -> !line.isEmpty() &&
				!line.startsWith("#")).toList());
		}
	}

	private static String folder(final Reconstructor reconstructor) {
		return "models/" + reconstructor.id() + "/";
	}

	private static InputStream resource(final Reconstructor reconstructor, final String path) {
		return reconstructor.getClass().getClassLoader().getResourceAsStream(path);
	}

	/** Names of the built-in models, the default first; empty if there are none. */
	public List<String> builtIn() {
		return builtIn;
	}

	/**
	 * The model that the user means.
	 *
	 * @param text "" or "default", the name of a built-in model, the path of a file, or a name in the folder of models, in
	 *          this order
	 * @throws IllegalArgumentException listing the built-in names, if it is none of these, or naming the model, if it
	 *           belongs to another reconstructor
	 * @throws ModelFileException if the file is not a usable model
	 */
	public Model open(final String text) throws IOException {
		final String wanted = text == null ? "" : text.strip();
		final Model model;
		if (wanted.isEmpty() || wanted.equals(DEFAULT)) {
			if (builtIn.isEmpty()) throw unknown(wanted.isEmpty() ? DEFAULT : wanted);
			model = openBuiltIn(builtIn.get(0));
		}
		else if (builtIn.contains(wanted)) model = openBuiltIn(wanted);
		else {
			final Optional<Path> file = file(wanted);
			if (file.isEmpty()) throw unknown(wanted);
			model = Model.open(file.get());
		}
		if (!model.reconstructor().equals(reconstructor.id())) {
			throw new IllegalArgumentException("Model " + wanted + " belongs to " + model.reconstructor() +
				", not to " + reconstructor.id());
		}
		return model;
	}

	private Model openBuiltIn(final String name) throws IOException {
		final String path = folder(reconstructor) + name + ".safetensors";
		try (InputStream in = resource(reconstructor, path)) {
			if (in == null) throw new ModelFileException(path, "is in the index but not in the jar");
			return Model.open(in, path);
		}
	}

	/**
	 * The file that a user means by a text that is no built-in model's name: its path, or its name in the folder of models,
	 * which is {@code models/unrollj} in that of ImageJ.
	 */
	public static Optional<Path> file(final String text) {
		return ModelFolder.find(text.strip());
	}

	/** A model as tables and reports call it: a file's name without its folder and ending, a built-in model's name as it is. */
	public static String shortName(final String text) {
		return new File(text).getName().replaceFirst("\\.safetensors$", "");
	}

	private IllegalArgumentException unknown(final String text) throws IOException {
		final List<String> own = ModelFolder.names();
		final String choice = builtIn.isEmpty() ? "; none is built in" : " or one of the built-in models " +
			String.join(", ", builtIn);
		return new IllegalArgumentException("There is no " + reconstructor.id() + " model \"" + text +
			"\": give the path of a model file" + choice + (own.isEmpty() ? "" : "; in the folder of models there are " + String
				.join(", ", own)));
	}
}
