package io.github.unrollj.standalone.replay;

import io.github.unrollj.command.InputRules;

import ij.ImagePlus;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

/**
 * A command with good inputs: the resource {@code replay/NAME.ijm}, NAME with dashes for blanks or its first word, a macro
 * whose last statement runs the command. In it, {@code {folder}} is a folder of the macro's own and {@code {label}} the
 * command's menu entry. A command without such a macro gets a small image, folders with two images, and its defaults.
 *
 * @param label in the menu
 * @param preparation statements before the last one
 * @param options of the command
 */
public record ReplayCase(CommandInfo command, String label, String preparation, String options) {

	private static final String FOLDER = "{folder}";
	private static final String SMALL = "newImage(\"in\", \"16-bit ramp\", 64, 48, 1); run(\"Set...\", \"value=900\");\n";

	/** @param folder for the macro's files, which need not exist */
	public static ReplayCase of(final CommandInfo command, final Path folder) {
		final String label = command.getMenuPath().getLeaf().getName();
		final String path = folder.toString().replace('\\', '/');
		final String own = macro(command.getName().replace(' ', '-'));
		final String text = own == null ? macro(command.getName().replaceFirst(" .*", "")) : own;
		if (text == null) return automatic(command, label, path);
		return of(command, label, text.replace("{label}", label), path);
	}

	private static ReplayCase of(final CommandInfo command, final String label, final String text, final String path) {
		final String begin = "run(\"" + label + "\"";
		final int last = text.lastIndexOf(begin);
		if (last < 0) throw new IllegalStateException("The macro of " + command.getName() + " does not end with " + begin);
		final String statement = text.substring(last + begin.length(), text.lastIndexOf(");")).strip();
		final String options = statement.isEmpty() ? "" : statement.substring(statement.indexOf('"') + 1, statement
			.lastIndexOf('"'));
		return new ReplayCase(command, label, text.substring(0, last).replace(FOLDER, path), unescaped(options).replace(
			FOLDER, path));
	}

	/** A macro that makes the images and files that the command needs, in an empty folder. */
	public String prepare(final Path folder) {
		return "File.makeDirectory(\"" + folder.toString().replace('\\', '/') + "\");\n" + preparation;
	}

	private static ReplayCase automatic(final CommandInfo command, final String label, final String folder) {
		final StringBuilder preparation = new StringBuilder();
		final StringBuilder options = new StringBuilder();
		for (final ModuleItem<?> item : command.inputs()) {
			if (!InputRules.isForUsers(item) || !item.isRequired()) continue;
			if (ImagePlus.class.isAssignableFrom(item.getType())) options.append("image=in ");
			else if (File.class.isAssignableFrom(item.getType())) {
				final boolean isInput = FileWidget.DIRECTORY_STYLE.equals(item.getWidgetStyle());
				final String path = folder + (isInput ? "/in/" : "/") + item.getName();
				options.append(item.getName()).append('=').append(path).append(' ');
				if (isInput) preparation.append(folderOfImages(path));
			}
		}
		return new ReplayCase(command, label, preparation + SMALL, options.toString().strip());
	}

	private static String folderOfImages(final String path) {
		return "File.makeDirectory(\"" + path.substring(0, path.lastIndexOf("/")) + "\");\nFile.makeDirectory(\"" + path +
			"\");\nfor (i = 1; i <= 2; i++) {\n\t" + SMALL + "\tsaveAs(\"Tiff\", \"" + path +
			"/image-\" + i + \".tif\");\n\tclose();\n}\n";
	}

	private static String macro(final String name) {
		try (InputStream stream = ReplayCase.class.getResourceAsStream("/replay/" + name + ".ijm")) {
			return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String unescaped(final String text) {
		return text.replace("\\\"", "\"").replace("\\\\", "\\");
	}
}
