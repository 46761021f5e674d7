package io.github.unrollj.command.folder;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to be reconstructed.
 *
 * @param file to be opened
 * @param name its path from the folder that is reconstructed
 */
record FolderItem(Path file, Path name) {

	/** The path from the folder without the file's ending. */
	String stem() {
		return name.toString().replaceFirst("\\.[^./\\\\]*$", "");
	}

	/** Lower case, without the dot; of zipped and other double endings the last. */
	String ending() {
		final String last = file.getFileName().toString();
		return last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return name.toString();
	}
}
