package io.github.unrollj.command;

import io.github.unrollj.image.ImageFiles;

import ij.ImagePlus;
import ij.WindowManager;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Inputs that annotations cannot check or resolve. Exceptions name the key, the value and what is allowed. */
public final class Inputs {

	private Inputs() {}

	/**
	 * A further image, given as text because SciJava commands can have one image input only.
	 *
	 * @param key the input's field name
	 * @param text the title of an open image, or else the path of an image file; empty for none
	 * @throws IllegalArgumentException if there is neither such an image nor such a file
	 * @throws UncheckedIOException naming the file, if it cannot be read
	 */
	public static Optional<ImagePlus> image(final String key, final String text) {
		if (text == null || text.isBlank()) return Optional.empty();
		final ImagePlus open = WindowManager.getImage(text);
		if (open != null) return Optional.of(open);
		final File file = new File(text.trim());
		if (!file.isFile()) {
			throw new IllegalArgumentException(key + " is \"" + text +
				"\" and must be the title of an open image or the path of an image file");
		}
		return Optional.of(read(key, file));
	}

	/**
	 * Opens an image file with whatever reader ImageJ has for it; nothing is shown.
	 *
	 * @throws IllegalArgumentException if there is no such file
	 * @throws UncheckedIOException naming the file, if it cannot be read
	 */
	public static ImagePlus read(final String key, final File file) {
		try {
			return ImageFiles.open(existingFile(key, file).toPath());
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}

	/** Returns the file if it is one that exists. */
	public static File existingFile(final String key, final File file) {
		if (file != null && file.isFile()) return file;
		throw new IllegalArgumentException(key + " is " + file + " and must be an existing file");
	}

	/** Returns the folder if it is one that exists. */
	public static File existingFolder(final String key, final File folder) {
		if (folder != null && folder.isDirectory()) return folder;
		throw new IllegalArgumentException(key + " is " + folder + " and must be an existing folder");
	}

	/** Returns the value if it is in [minimum, maximum]: for bounds that depend on other inputs. */
	public static double between(final String key, final double value, final double minimum, final double maximum) {
		if (value >= minimum && value <= maximum) return value;
		throw new IllegalArgumentException(key + " is " + value + " and must be from " + minimum + " to " + maximum);
	}

	/** Returns the value if it is in [minimum, maximum]: for bounds that depend on other inputs. */
	public static int between(final String key, final int value, final int minimum, final int maximum) {
		if (value >= minimum && value <= maximum) return value;
		throw new IllegalArgumentException(key + " is " + value + " and must be from " + minimum + " to " + maximum);
	}
}
