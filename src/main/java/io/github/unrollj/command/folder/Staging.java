package io.github.unrollj.command.folder;

import io.github.unrollj.work.AtomicFile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A hidden folder beside the results, in which those of one file are written, and from which they get their names together,
 * the main one last: where that one is, all are. What a killed run left there is removed by the next.
 */
final class Staging implements Closeable {

	private final Path folder;
	private final Path target;
	private final Map<String, Path> files = new LinkedHashMap<>();

	private Staging(final Path folder, final Path target, final Map<String, String> names) {
		this.folder = folder;
		this.target = target;
		names.forEach((key, name) -> files.put(key, folder.resolve(name)));
	}

	/** @throws IOException naming the folder, if it cannot be made */
	static Staging of(final ResultFiles results, final FolderItem item) throws IOException {
		final Path main = results.main(item).toAbsolutePath();
		final Path folder = main.resolveSibling("." + main.getFileName() + ".part");
		delete(folder);
		try {
			Files.createDirectories(folder);
		}
		catch (final IOException e) {
			throw new IOException("Cannot write to " + main.getParent() + ": " + e.getMessage(), e);
		}
		return new Staging(folder, main.getParent(), results.names(item));
	}

	/** Where results are to be written, by the output's key. */
	Map<String, Path> files() {
		return files;
	}

	/** @throws IOException naming the file, if the main result is not there or one cannot get its name */
	void commit() throws IOException {
		if (!Files.exists(files.get(ResultFiles.MAIN))) throw new IOException("The command has made no result");
		for (final Path file : files.values())
			if (Files.exists(file)) AtomicFile.rename(file, target.resolve(file.getFileName()));
	}

	@Override
	public void close() throws IOException {
		delete(folder);
	}

	private static void delete(final Path folder) throws IOException {
		if (!Files.isDirectory(folder)) return;
		final List<Path> files;
		try (Stream<Path> list = Files.list(folder)) {
			files = list.toList();
		}
		for (final Path file : files)
			Files.deleteIfExists(file);
		Files.deleteIfExists(folder);
	}
}
