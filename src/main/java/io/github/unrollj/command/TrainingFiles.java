package io.github.unrollj.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a training run, all beside the model.
 *
 * @param model the best weights
 * @param last the latest weights
 * @param checkpoint what is needed to resume
 * @param log the table of validations
 */
record TrainingFiles(Path model, Path last, Path checkpoint, Path log) {

	private static final String ENDING = ".safetensors";

	/**
	 * @param model a path that ends with .safetensors, in an existing folder
	 * @throws IllegalArgumentException if it is not
	 */
	static TrainingFiles of(final File model) {
		final Path path = model.toPath().toAbsolutePath();
		final String name = path.getFileName() == null ? "" : path.getFileName().toString();
		if (!name.endsWith(ENDING) || name.equals(ENDING)) {
			throw new IllegalArgumentException("model_file is " + model + " and must end with " + ENDING);
		}
		if (!Files.isDirectory(path.getParent())) {
			throw new IllegalArgumentException("model_file is " + model + ", but there is no folder " + path.getParent());
		}
		final String stem = name.substring(0, name.length() - ENDING.length());
		return new TrainingFiles(path, path.resolveSibling(stem + ".last" + ENDING), path.resolveSibling(stem +
			".checkpoint"), path.resolveSibling(stem + ".csv"));
	}

	/** The model's name without folder and ending. */
	String stem() {
		final String name = model.getFileName().toString();
		return name.substring(0, name.length() - ENDING.length());
	}

	/** For a new run: throws if a former one's results are there and must not be replaced, otherwise deletes its state. */
	void clear(final boolean overwrite) throws IOException {
		for (final Path file : new Path[] { model, checkpoint }) {
			if (!overwrite && Files.exists(file)) throw new IllegalArgumentException(file +
				" exists; resume=true goes on with its run, overwrite=true replaces it");
		}
		Files.deleteIfExists(checkpoint);
	}
}
