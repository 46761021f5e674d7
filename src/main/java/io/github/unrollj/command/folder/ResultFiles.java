package io.github.unrollj.command.folder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How results are named: as their input, with the suffix, and of further results the rest of their keys after
 * {@code output_}.
 *
 * @param folder of all results
 * @param suffix may be empty
 * @param ending without the dot
 * @param keys of the outputs to be written
 */
record ResultFiles(Path folder, String suffix, String ending, List<String> keys) {

	static final String MAIN = "output";

	ResultFiles {
		if (suffix.matches(".*[/\\\\].*")) {
			throw new IllegalArgumentException("suffix is \"" + suffix + "\" and must be a part of a file's name");
		}
	}

	/** The main result's file, in the same subfolder as its input. */
	Path main(final FolderItem item) {
		return folder.resolve(stem(item, MAIN) + "." + ending);
	}

	/** Names of all wanted results' files, without folders, by key. */
	Map<String, String> names(final FolderItem item) {
		final Map<String, String> names = new LinkedHashMap<>();
		for (final String key : keys)
			names.put(key, Path.of(stem(item, key) + "." + ending).getFileName().toString());
		return names;
	}

	/** A result's path in the folder, without the ending. */
	String stem(final FolderItem item, final String key) {
		return item.stem() + suffix + key.substring(MAIN.length()).replace('_', '-');
	}
}
