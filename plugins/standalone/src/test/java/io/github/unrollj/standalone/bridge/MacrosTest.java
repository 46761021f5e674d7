package io.github.unrollj.standalone.bridge;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the repository's macros as a headless user would. Each gets an empty folder as its argument and must end without
 * an error; it checks its own results.
 */
class MacrosTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@MethodSource("macros")
	void runsHeadless(final Path macro) throws IOException {
		final String text = Files.readString(macro);
		// macros take the active image if there is one
		assertDoesNotThrow(() -> HeadlessImageJ.run("close('*'); " + text, folder + "/"), macro.toString());
	}

	static Stream<Path> macros() throws IOException {
		return Stream.concat(in(Path.of("src/test/resources/macros")), in(Path.of(System.getProperty("unrollj.macros"))));
	}

	private static Stream<Path> in(final Path folder) throws IOException {
		if (!Files.isDirectory(folder)) return Stream.of();
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".ijm")).sorted().toList().stream();
		}
	}
}
