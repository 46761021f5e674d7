package io.github.unrollj.command.folder;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import org.scijava.log.LogService;

/** A file that every run adds to; what matters at once goes to the user too. Thread safe. */
final class FolderLog implements Closeable {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final PrintWriter file;
	private final LogService user;
	private String about = "";

	private FolderLog(final PrintWriter file, final LogService user) {
		this.file = file;
		this.user = user;
	}

	/** @throws IOException naming the file, if it cannot be written */
	static FolderLog append(final Path file, final LogService user) throws IOException {
		try {
			final BufferedWriter writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
			return new FolderLog(new PrintWriter(writer, true), user);
		}
		catch (final IOException e) {
			throw new IOException("Cannot write " + file + ": " + e.getMessage(), e);
		}
	}

	/** Of which file warnings to come are. */
	synchronized void about(final String name) {
		about = name;
	}

	synchronized void line(final String text) {
		file.println(LocalDateTime.now().format(TIME) + "  " + text.strip().replace("\n", "\n                     "));
	}

	void summary(final String text) {
		line(text);
		user.info(text);
	}

	synchronized void warning(final String text) {
		line("Warning: " + text);
		user.warn(about + ": " + text);
	}

	/** The user gets the sentence, the file also where it happened, if it was not foreseen. */
	synchronized void failure(final String text, final Throwable cause) {
		line(text);
		final boolean foreseen = cause instanceof IOException || cause instanceof UncheckedIOException ||
			cause instanceof IllegalArgumentException;
		if (!foreseen) cause.printStackTrace(file);
		user.warn(text);
	}

	@Override
	public synchronized void close() {
		file.close();
	}
}
