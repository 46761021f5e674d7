package io.github.unrollj.command.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of {@code demo.csv} in the folder of samples: what to reconstruct, by which command, and the truth.
 *
 * @param command name of the reconstructor's command
 * @param input image file
 * @param reference image file of what the result should be
 * @param methods values of the command's {@code method} to compare, the best last; {@code input} is the sample as it is
 * @param options further inputs of the command by key
 */
record DemoSample(String command, Path input, Path reference, List<String> methods, Map<String, String> options) {

	static final String FILE = "demo.csv";

	private static final String HEADING = "command,input,reference,methods,options";

	/** All samples of a folder; throws naming the file and the line if one is not as it should be. */
	static List<DemoSample> of(final Path folder) throws IOException {
		final Path file = folder.resolve(FILE);
		if (!Files.isRegularFile(file)) {
			throw new IllegalArgumentException("samples is " + folder + " and must be a folder with a file " + FILE);
		}
		return parse(folder, Files.readAllLines(file, StandardCharsets.UTF_8), file.toString());
	}

	/** @param place where the lines come from */
	static List<DemoSample> parse(final Path folder, final List<String> lines, final String place) throws IOException {
		if (lines.isEmpty() || !lines.get(0).strip().equals(HEADING)) {
			throw new IOException(place + " must begin with the line " + HEADING);
		}
		final List<DemoSample> samples = new ArrayList<>();
		for (int i = 1; i < lines.size(); i++) {
			if (!lines.get(i).isBlank()) samples.add(parse(folder, lines.get(i), place + ", line " + (i + 1)));
		}
		return samples;
	}

	private static DemoSample parse(final Path folder, final String line, final String place) throws IOException {
		final String[] fields = line.split(",", -1);
		if (fields.length != 5) throw new IOException(place + " has " + fields.length + " fields and must have 5");
		if (fields[3].isBlank()) throw new IOException(place + " names no methods");
		final Map<String, String> options = new LinkedHashMap<>();
		for (final String option : fields[4].strip().split("\\s+")) {
			final int equals = option.indexOf('=');
			if (equals > 0) options.put(option.substring(0, equals), option.substring(equals + 1));
			else if (!option.isEmpty()) throw new IOException(place + ": " + option + " must be key=value");
		}
		return new DemoSample(fields[0].strip(), folder.resolve(fields[1].strip()), folder.resolve(fields[2].strip()),
			List.of(fields[3].strip().split("\\s+")), options);
	}

	/** The input's name without folder and ending. */
	String name() {
		return input.getFileName().toString().replaceFirst("\\.[^.]*$", "");
	}
}
