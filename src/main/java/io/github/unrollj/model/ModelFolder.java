package io.github.unrollj.model;

import ij.IJ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where users keep models that they have trained, to be called by their names: {@code models/unrollj} in the folder of
 * ImageJ or Fiji, or what the system property {@value #PROPERTY} names.
 */
final class ModelFolder {

	static final String PROPERTY = "unrollj.models";

	private static final String ENDING = ".safetensors";

	private ModelFolder() {}

	/**
	 * The file that a user means.
	 *
	 * @param text a path, or the name of a file in the folder with or without its ending
	 */
	static Optional<Path> find(final String text) {
		try {
			final Path path = Path.of(text);
			if (Files.isRegularFile(path)) return Optional.of(path);
			if (path.getNameCount() > 1) return Optional.empty();
			return folder().flatMap(folder -> Stream.of(text, text + ENDING).map(folder::resolve).filter(Files::isRegularFile)
				.findFirst());
		}
		catch (final InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** Names of the models there. */
	static List<String> names() throws IOException {
		final Optional<Path> folder = folder();
		if (folder.isEmpty()) return List.of();
		try (Stream<Path> files = Files.list(folder.get())) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING)).map(name -> name
				.substring(0, name.length() - ENDING.length())).sorted().toList();
		}
	}

	private static Optional<Path> folder() {
		final String named = System.getProperty(PROPERTY);
		final String program = named == null ? IJ.getDirectory("imagej") : null;
		if (named == null && program == null) return Optional.empty();
		final Path folder = named == null ? Path.of(program, "models", "unrollj") : Path.of(named);
		return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
	}
}
