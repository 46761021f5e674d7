package io.github.unrollj.standalone.replay;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What a command has left in its folder, by the files' names: images by their pixels, models by their weights, texts by
 * their words without times.
 */
public final class Results {

	/** Where results are saved that were shown. */
	static final String SHOWN = "shown";

	/** Files that the macro makes for the command, in the case's folder. */
	private static final String INPUTS = "in";

	private static final String NUMBER = "\\d[\\d.]*";

	/** The end of a table's heading. */
	private static final Pattern TIMES = Pattern.compile("(^|[,\\s])(s|time \\(s\\)|s/\\w+|s per \\w+)$");

	private Results() {}

	/** Saves images by their titles. */
	public static void save(final List<ImagePlus> images, final Path folder) {
		final Path shown = folder.resolve(SHOWN);
		shown.toFile().mkdirs();
		for (final ImagePlus image : images)
			IJ.saveAsTiff(image, shown.resolve(image.getTitle() + ".tif").toString());
	}

	/** A macro that does the same: it must find the images. */
	public static String saving(final List<String> titles, final Path folder) {
		final String shown = folder.resolve(SHOWN).toString().replace('\\', '/');
		return "File.makeDirectory(\"" + shown + "\");\n" + titles.stream().map(title -> "selectImage(\"" + title +
			"\"); saveAs(\"Tiff\", \"" + shown + "/" + title + ".tif\");\n").collect(Collectors.joining());
	}

	/** Descriptions by the files' names below the folder. */
	public static Map<String, String> in(final Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			final Map<String, String> results = new TreeMap<>();
			for (final Path file : files.filter(file -> Files.isRegularFile(file) && !file.startsWith(folder.resolve(INPUTS)))
				.toList()) {
				final String text = describe(file);
				if (text != null) results.put(folder.relativize(file).toString(), text);
			}
			return results;
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Deletes a folder with all that is in it, if it is there. */
	public static void delete(final Path folder) {
		if (!Files.exists(folder)) return;
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String describe(final Path file) throws IOException {
		final String name = file.getFileName().toString();
		if (name.endsWith(".tif") || name.endsWith(".png")) return image(IJ.openImage(file.toString()));
		if (name.endsWith(".safetensors")) return weights(Files.readAllBytes(file));
		if (name.matches(".*\\.(csv|txt|json)")) return words(Files.readString(file));
		return null;
	}

	private static String image(final ImagePlus image) {
		final CRC32 pixels = new CRC32();
		for (int i = 1; i <= image.getStackSize(); i++) {
			final ImageProcessor plane = image.getStack().getProcessor(i);
			final ByteBuffer bytes = ByteBuffer.allocate(4 * plane.getPixelCount());
			for (int p = 0; p < plane.getPixelCount(); p++)
				bytes.putInt(plane.get(p));
			pixels.update(bytes.array());
		}
		return image.getBitDepth() + "-bit " + Arrays.toString(image.getDimensions()) + ", pixels " + Long.toHexString(
			pixels.getValue());
	}

	/** Behind the header, whose card has a date. */
	private static String weights(final byte[] file) {
		final int header = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
		final CRC32 weights = new CRC32();
		weights.update(file, 8 + header, file.length - 8 - header);
		return file.length - 8 - header + " bytes of weights " + Long.toHexString(weights.getValue());
	}

	/** Words and numbers; times are not the same again: numbers with a unit of time, and columns that are called so. */
	public static String words(final String text) {
		final StringBuilder words = new StringBuilder();
		int timed = -1;
		boolean lastIsTimed = false;
		for (final String line : text.split("\n")) {
			final String plain = line.replaceAll("\\d+(\\.\\d+)? ?(ms|s|seconds|min|minutes)\\b", "TIME").strip();
			final String[] cells = plain.split("[,\t]", -1);
			if (Arrays.asList(cells).contains("seconds")) timed = Arrays.asList(cells).indexOf("seconds");
			else if (timed >= 0 && timed < cells.length && cells[timed].matches(NUMBER)) cells[timed] = "TIME";
			if (TIMES.matcher(plain).find()) lastIsTimed = true;
			final String joined = String.join("\t", cells);
			words.append(lastIsTimed ? joined.replaceFirst(NUMBER + "$", "TIME") : joined).append('\n');
		}
		return words.toString();
	}
}
