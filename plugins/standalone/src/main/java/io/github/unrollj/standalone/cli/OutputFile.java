package io.github.unrollj.standalone.cli;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.ImageConverter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** An image file that appears under its name when it is complete. */
final class OutputFile {

	private OutputFile() {}

	/** @throws IllegalArgumentException if the ending is unknown or the folder does not exist */
	static Path check(final String key, final String text) {
		final Path file = Path.of(text).toAbsolutePath();
		if (!text.toLowerCase(Locale.ROOT).matches(".*\\.(tiff?|png|jpe?g)")) {
			throw new IllegalArgumentException(key + " is " + text + " and must end in .tif, .tiff, .png, .jpg or .jpeg");
		}
		if (!Files.isDirectory(file.getParent())) {
			throw new IllegalArgumentException(key + " is " + text + " and must be in an existing folder");
		}
		return file;
	}

	/** Writes 32-bit TIFF, or what the ending says. */
	static void write(final ImagePlus image, final Path file) throws IOException {
		final Path temporary = Files.createTempFile(file.getParent(), ".", file.getFileName().toString());
		try {
			if (!save(image, temporary)) throw new IOException("ImageJ cannot write " + file);
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static boolean save(final ImagePlus image, final Path file) {
		final FileSaver saver = new FileSaver(image);
		final String path = file.toString();
		final String name = path.toLowerCase(Locale.ROOT);
		if (name.endsWith(".png")) return saver.saveAsPng(path);
		if (name.matches(".*\\.jpe?g")) return saver.saveAsJpeg(path);
		if (image.getBitDepth() < 24) new ImageConverter(image).convertToGray32();
		return image.getStackSize() > 1 ? saver.saveAsTiffStack(path) : saver.saveAsTiff(path);
	}
}
