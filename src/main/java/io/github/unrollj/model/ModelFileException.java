package io.github.unrollj.model;

import java.io.IOException;

/** A file that is not a usable model. The message is one sentence that names the file and what is wrong with it. */
public final class ModelFileException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param file name of the file or resource
	 * @param problem what is wrong with it, continuing "Model file X ..."
	 */
	public ModelFileException(final String file, final String problem) {
		super("Model file " + file + " " + problem);
	}

	public ModelFileException(final String file, final String problem, final Throwable cause) {
		this(file, problem);
		initCause(cause);
	}
}
