package io.github.unrollj.standalone.bridge;

import io.github.unrollj.command.host.Commands;
import io.github.unrollj.standalone.MenuLine;

import ij.WindowManager;
import ij.macro.Interpreter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.extension.Extension;

/**
 * An ImageJ 1.x without a display, with the menu of all discovered commands, those of the tests too. ImageJ reads its
 * menus once, when any of its classes needs them, so this is an extension that JUnit loads before all tests.
 */
public final class HeadlessImageJ implements Extension {

	static {
		try {
			install();
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void install() throws IOException {
		final Path folder = Files.createTempDirectory("imagej");
		final Path jar = Files.createDirectories(folder.resolve("plugins")).resolve("UnrollJ_.jar");
		final String config = MenuLine.of(Commands.discover().all());
		try (OutputStream file = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(file)) {
			entries.putNextEntry(new ZipEntry("plugins.config"));
			entries.write(config.getBytes(StandardCharsets.UTF_8));
		}
		System.setProperty("plugins.dir", folder.toString());
	}

	/** Runs a macro. Throws what it is aborted with, whether by ImageJ or by its own exit(...). */
	public static void run(final String macro, final String argument) {
		WindowManager.setTempCurrentImage(null);
		final Interpreter interpreter = new Interpreter();
		interpreter.run(macro, argument);
		if (interpreter.wasError()) throw new IllegalStateException(interpreter.getErrorMessage());
	}
}
