package io.github.unrollj.admmcsnet.kspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The dimensions of a BART array, first one contiguous: 0 read-out, 1 phase encoding, 2 second phase encoding (or
 * slices), 3 coils, 13 slices.
 */
final class CflHeader {

	static final int COUNT = 16;
	private static final int COILS = 3;
	private static final int SLICES = 13;
	private static final List<String> NAMES = List.of("read-out", "phase encoding", "second phase encoding", "coils", "maps",
		"echoes", "coefficients", "coefficients", "iterations", "cycles", "time", "time", "levels", "slices", "averages",
		"batch");

	private final int[] sizes;

	private CflHeader(final int[] sizes) {
		this.sizes = sizes;
	}

	static CflHeader of(final int slices, final int coils, final int rows, final int columns) {
		final int[] sizes = new int[COUNT];
		Arrays.fill(sizes, 1);
		sizes[0] = rows;
		sizes[1] = columns;
		sizes[COILS] = coils;
		sizes[SLICES] = slices;
		return new CflHeader(sizes);
	}

	/** @throws IOException naming the file, if it is not there or is not a header */
	static CflHeader read(final Path file) throws IOException {
		final List<String> lines;
		try {
			lines = Files.readAllLines(file);
		}
		catch (final NoSuchFileException e) {
			throw new IOException("Cannot open " + file + ": there is no such file; BART's data are a pair of files, " +
				".cfl and .hdr", e);
		}
		catch (final IOException e) {
			throw new IOException("Cannot open " + file + ": it cannot be read as the text of a BART header", e);
		}
		final int at = lines.indexOf("# Dimensions");
		if (at < 0 || at + 1 == lines.size()) {
			throw new IOException("Cannot open " + file + ": it has no \"# Dimensions\", as a BART header must");
		}
		return new CflHeader(sizes(lines.get(at + 1), file));
	}

	private static int[] sizes(final String line, final Path file) throws IOException {
		final int[] sizes = new int[COUNT];
		Arrays.fill(sizes, 1);
		final String[] words = line.trim().split("\\s+");
		for (int i = 0; i < words.length; i++) {
			final int size = words[i].matches("\\d{1,9}") ? Integer.parseInt(words[i]) : 0;
			if (size < 1 || i >= COUNT && size > 1) {
				throw new IOException("Cannot open " + file + ": its dimensions \"" + line.trim() + "\" must be up to " + COUNT +
					" positive numbers");
			}
			if (i < COUNT) sizes[i] = size;
		}
		return sizes;
	}

	/** @throws IOException naming the file, if there are several of something that is neither a coil nor a slice */
	void requireSlices(final Path file) throws IOException {
		for (int i = 4; i < COUNT; i++) {
			if (i == SLICES || sizes[i] == 1) continue;
			throw new IOException("Cannot open " + file + ": its dimension " + i + " (" + NAMES.get(i) + ") is " + sizes[i] +
				" and must be 1; cut one out with \"bart slice " + i + " 0\"");
		}
	}

	int rows() {
		return sizes[0];
	}

	int columns() {
		return sizes[1];
	}

	int coils() {
		return sizes[COILS];
	}

	/** Those of dimension 2 and of dimension 13 together. */
	int slices() {
		return sizes[2] * sizes[SLICES];
	}

	/** Number of the plane of a slice and coil in the file. */
	long plane(final int slice, final int coil) {
		return ((long) (slice / sizes[2]) * coils() + coil) * sizes[2] + slice % sizes[2];
	}

	long bytes() {
		return 8L * rows() * columns() * coils() * slices();
	}

	String text() {
		return "# Dimensions\n" + Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(" ")) + "\n";
	}
}
