package io.github.unrollj.corona.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.command.CommandRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison from end to end, on one movie. */
class BenchmarkCoronaCommandTest {

	private static CommandRun commands;

	@TempDir
	Path folder;

	@BeforeAll
	static void start() {
		commands = new CommandRun();
	}

	@AfterAll
	static void stop() {
		commands.close();
	}

	@Test
	void tableHasALineForEachMethodAndItsMean() throws Exception {
		final Path tuning = folder.resolve("tuned.json");
		final Path table = folder.resolve("table.csv");
		final Path patches = folder.resolve("patches.csv");
		final String model = CommandMovies.smallModel(folder, true).toString();
		final Object[] inputs = { "models", model, "methods", "zero svd svd-oracle unrolled", "tissue", "moving", "levels",
			"10", "movies", 1, "tuning_patches", 2, "layers", "1", "tuning_file", tuning.toFile(), "table_file", table
				.toFile(), "patch_file", patches.toFile() };
		final String report = run(inputs);
		final List<String> lines = Files.readAllLines(table);
		// 7 methods, and each again as mean
		assertEquals(1 + 14, lines.size(), () -> String.join("\n", lines));
		assertTrue(lines.get(1).matches("moving,10 dB,\"zero\",.*,0.0000,.*"), lines.get(1));
		assertTrue(report.contains("true, layer 2"), report);
		assertTrue(lines.get(7).matches("moving,10 dB,\"true, layer 2\",.*,-?\\d+\\.\\d\\d,-?\\d+\\.\\d\\d,[0-9.]+"), lines.get(7));
		final List<String> ofPatches = Files.readAllLines(patches);
		assertEquals(1 + 7 * 16, ofPatches.size());
		assertEquals(Double.parseDouble(lines.get(7).split(",")[4]), ofPatches.stream().skip(1 + 6 * 16).mapToDouble(
			line -> Double.parseDouble(line.split(",")[5])).average().orElseThrow(), 1e-9, "MSE of L of the last method");
		final String known = Files.readString(tuning);
		assertTrue(known.contains("\"svd, average\""), known);
		final String edited = known.replaceAll("(\"svd, average\": \\[\\s*)[0-9.]+", "$119.0");
		Files.writeString(tuning, edited);
		assertTrue(run(inputs).contains("SVD filter, cut 19 best for average"));
	}

	@Test
	void whatIsWrongIsNamed() {
		assertEquals("levels is 50.0 and must be from 10.0 to 40.0", failure("levels", "10 50"));
		assertTrue(failure("methods", "svd magic").contains("must be all, or some of zero, mean, svd"));
	}

	private static String run(final Object... inputs) throws Exception {
		return (String) commands.run(BenchmarkCoronaCommand.class, inputs).getOutput("report");
	}

	private static String failure(final String key, final Object value) {
		return commands.failure(BenchmarkCoronaCommand.class, "methods", "zero", key, value);
	}
}
