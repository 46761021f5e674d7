package io.github.unrollj.standalone.cli;

import io.github.unrollj.command.folder.FolderMethod;
import io.github.unrollj.command.host.Commands;
import io.github.unrollj.command.host.InputText;
import io.github.unrollj.command.host.MacroOptions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Runs one command on a folder. Its options are those of the command for folders and, instead of one text, the command's
 * own. Where both have the same key, the folder's is meant, and the command's can be given in that text.
 */
final class BatchRun {

	private static final String COMMAND = "command";
	private static final String OPTIONS = "options";

	private final Commands commands;
	private final CommandInfo command;
	private final CommandOptions ofFolder;
	private final CommandOptions ofCommand;

	/** @param folder the command for folders */
	BatchRun(final Commands commands, final CommandInfo folder, final CommandInfo command) {
		this.commands = commands;
		this.command = command;
		ofFolder = new CommandOptions(folder, item -> !item.getName().equals(COMMAND));
		final List<String> taken = ofFolder.inputs().stream().map(ModuleItem::getName).toList();
		ofCommand = new CommandOptions(command, item -> !FolderMethod.isFile(item) && !taken.contains(item.getName()));
	}

	void addTo(final CommandSpec spec) {
		ofFolder.addTo(spec);
		ofCommand.addSectionsTo(spec, CommandTree.label(command));
		final List<String> further = FolderMethod.further(command);
		if (!further.isEmpty()) spec.usageMessage().footer("", "Further results: " + String.join(", ", further).replace(
			"output_", ""));
	}

	/** Returns the exit code; throws what the command throws. */
	int run(final CommandSpec spec) {
		final Map<String, Object> values;
		try {
			values = ofFolder.values(spec.commandLine().getParseResult());
			final Map<String, String> texts = new LinkedHashMap<>(MacroOptions.parse((String) values.getOrDefault(OPTIONS,
				"")));
			ofCommand.values(spec.commandLine().getParseResult()).forEach((key, value) -> texts.put(key, InputText.format(
				value)));
			values.put(OPTIONS, MacroOptions.format(texts));
		}
		catch (final IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage(), e);
		}
		values.put(COMMAND, command.getName());
		return new CommandRun(commands, ofFolder).run(values, Map.of(), Float.SIZE, spec.commandLine().getOut());
	}
}
