package io.github.unrollj.command.demo;

import ij.ImagePlus;
import ij.io.Opener;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A sample inside a jar: {@code samples/ID/NAME.tif}, and its line in {@code samples/ID/demo.csv}. */
public final class BundledSample {

	private final Class<?> beside;
	private final String folder;
	private final DemoSample line;

	private BundledSample(final Class<?> beside, final String folder, final DemoSample line) {
		this.beside = beside;
		this.folder = folder;
		this.line = line;
	}

	/**
	 * @param beside a class of the jar
	 * @param id the reconstructor's
	 * @param name the file's, without ending
	 * @throws IOException naming the sample, if it is not there
	 */
	public static BundledSample of(final Class<?> beside, final String id, final String name) throws IOException {
		final String folder = "/samples/" + id + "/";
		final String place = folder + DemoSample.FILE;
		final List<String> lines;
		try (InputStream in = resource(beside, place)) {
			lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		return DemoSample.parse(Path.of(id), lines, place).stream().filter(line -> line.command().equals(id) && line.name()
			.equals(name)).map(line -> new BundledSample(beside, folder, line)).findFirst().orElseThrow(
				() -> new IOException(place + " has no line for the sample " + name));
	}

	/** Name of the command that it is for. */
	public String command() {
		return line.command();
	}

	/** Inputs of that command by key. */
	public Map<String, String> options() {
		return line.options();
	}

	/** The image, under the file's name; nothing is shown. */
	public ImagePlus open() throws IOException {
		final String file = line.input().getFileName().toString();
		try (InputStream in = new BufferedInputStream(resource(beside, folder + file))) {
			final ImagePlus image = new Opener().openTiff(in, file);
			if (image == null) throw new IOException("The sample " + folder + file + " cannot be read");
			return image;
		}
	}

	private static InputStream resource(final Class<?> beside, final String path) throws IOException {
		final InputStream in = beside.getResourceAsStream(path);
		if (in == null) throw new IOException("The sample file " + path + " is not in the jar");
		return in;
	}
}
