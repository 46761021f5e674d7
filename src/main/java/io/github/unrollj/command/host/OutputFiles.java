package io.github.unrollj.command.host;

import io.github.unrollj.image.ImageFiles;

import ij.ImagePlus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Checks on output files before anything is computed for them. */
public final class OutputFiles {

	private OutputFiles() {}

	static boolean isTiff(final Path file) {
		return ending(file).startsWith("tif");
	}

	/** @throws IllegalArgumentException if the ending is unknown or the folder does not exist */
	public static Path check(final String key, final String text) {
		final Path file = Path.of(text);
		ImageFiles.requireKnownEnding(file);
		if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
			throw new IllegalArgumentException(key + " is " + text + " and must be in an existing folder");
		}
		return file;
	}

	/** @throws IllegalArgumentException if the results of that input cannot be stored in a file of that ending */
	public static void checkHolds(final String key, final Path file, final ImagePlus input) {
		final int most = ending(file).equals("png") ? 16 : 8;
		final int bits = input.getBitDepth() == 24 ? 8 : input.getBitDepth();
		if (isTiff(file) || bits <= most && input.getStackSize() == 1) return;
		throw new IllegalArgumentException(key + " is " + file + " and must end in .tif for an input of " + bits +
			" bits and " + input.getStackSize() + " planes");
	}

	private static String ending(final Path file) {
		final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.substring(name.lastIndexOf('.') + 1);
	}
}
