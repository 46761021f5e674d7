package io.github.unrollj.command.folder;

import ij.ImagePlus;

import io.github.unrollj.command.InputRules;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.command.host.Commands;
import io.github.unrollj.command.host.InputText;
import io.github.unrollj.command.host.MacroOptions;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.scijava.InstantiableException;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.WidgetStyle;

/**
 * A command that makes an image, {@code output}, of {@code image}, with what is to be set for all files. A file input whose
 * style lists extensions, such as {@code "open,extensions:cfl/h5"}, takes files of those in place of the image.
 *
 * @param values by key
 */
public record FolderMethod(CommandInfo command, Map<String, Object> values) {

	private static final String IMAGE = "image";
	private static final String ALL = "all";

	/** All commands that a folder can be given to, by name. */
	public static List<CommandInfo> all(final Commands commands) {
		return commands.all().stream().filter(FolderMethod::isOne).toList();
	}

	private static boolean isOne(final CommandInfo command) {
		try {
			return ReconstructCommand.class.isAssignableFrom(command.loadClass()) && isImage(command.getInput(IMAGE)) &&
				isImage(command.getOutput(ResultFiles.MAIN));
		}
		catch (final InstantiableException e) {
			return false;
		}
	}

	private static boolean isImage(final ModuleItem<?> item) {
		return item != null && ImagePlus.class.isAssignableFrom(item.getType());
	}

	/** Whether an input is what the files are: the user does not give it. */
	public static boolean isFile(final ModuleItem<?> item) {
		return item.getName().equals(IMAGE) || !extensions(item).isEmpty();
	}

	private static Set<String> extensions(final ModuleItem<?> item) {
		final String style = item.getWidgetStyle();
		final String[] extensions = style == null || !File.class.isAssignableFrom(item.getType()) ? null : WidgetStyle
			.getStyleModifiers(style, "extensions");
		return extensions == null ? Set.of() : new TreeSet<>(Arrays.asList(extensions));
	}

	/**
	 * @param name of a command, or of its entry in the menu
	 * @param options as in macros
	 * @throws IllegalArgumentException naming the key, the value and what is allowed
	 */
	static FolderMethod of(final Commands commands, final String name, final String options) {
		final List<CommandInfo> all = all(commands);
		final String wanted = name.strip();
		final CommandInfo command = all.stream().filter(info -> info.getName().equals(wanted) || !info.getMenuPath()
			.isEmpty() && info.getMenuPath().getLeaf().getName().equals(wanted)).findFirst().orElseThrow(
				() -> new IllegalArgumentException("command is \"" + name + "\" and must be one of " + String.join(", ", all
					.stream().map(CommandInfo::getName).toList())));
		return new FolderMethod(command, values(command, MacroOptions.parse(options)));
	}

	private static Map<String, Object> values(final CommandInfo command, final Map<String, String> texts) {
		final Map<String, Object> values = new LinkedHashMap<>();
		final List<String> keys = new ArrayList<>();
		for (final ModuleItem<?> item : command.inputs())
			if (InputRules.isForUsers(item) && !isFile(item)) keys.add(item.getName());
		texts.forEach((key, text) -> {
			if (!keys.contains(key)) throw new IllegalArgumentException("options has the key " + key + "; " + command
				.getName() + " has " + String.join(", ", keys));
			values.put(key, InputText.parse(command.getInput(key), text));
		});
		return values;
	}

	@Override
	public String toString() {
		return values.entrySet().stream().map(entry -> " " + entry.getKey() + "=" + InputText.format(entry.getValue()))
			.collect(Collectors.joining("", name(), ""));
	}

	String name() {
		return command.getName();
	}

	/** Of files that the command opens by itself, in lower case. */
	Set<String> endings() {
		final Set<String> endings = new TreeSet<>();
		for (final ModuleItem<?> item : command.inputs())
			endings.addAll(extensions(item));
		return endings;
	}

	/** Keys of the outputs that are images beside the main one. */
	public static List<String> further(final CommandInfo command) {
		final List<String> keys = new ArrayList<>();
		for (final ModuleItem<?> item : command.outputs())
			if (isImage(item) && !item.getName().equals(ResultFiles.MAIN)) keys.add(item.getName());
		return keys;
	}

	/**
	 * Keys of the outputs to write, the main one last.
	 *
	 * @param also names of further ones, or "all"
	 */
	List<String> outputs(final String also) {
		final List<String> further = further(command);
		final List<String> wanted = new ArrayList<>();
		for (final String name : also.strip().split("[\\s,]+")) {
			final String key = name.startsWith(ResultFiles.MAIN) ? name : ResultFiles.MAIN + "_" + name;
			if (name.equals(ALL)) wanted.addAll(further);
			else if (further.contains(key)) wanted.add(key);
			else if (!name.isEmpty()) throw new IllegalArgumentException("also is \"" + also + "\", but " + name() + " has " +
				(further.isEmpty() ? "no further results" : "the further results " + String.join(", ", further).replace(
					ResultFiles.MAIN + "_", "")));
		}
		wanted.add(ResultFiles.MAIN);
		return wanted.stream().distinct().toList();
	}

	/** Sets all inputs of a module of the command; returns the key that the file is to be set to. */
	String set(final Module module, final FolderItem item) {
		values.forEach(module::setInput);
		for (final ModuleItem<?> input : command.inputs())
			if (extensions(input).contains(item.ending())) return input.getName();
		return IMAGE;
	}
}
