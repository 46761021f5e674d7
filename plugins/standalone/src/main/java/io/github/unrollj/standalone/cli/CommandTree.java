package io.github.unrollj.standalone.cli;

import io.github.unrollj.command.folder.FolderMethod;
import io.github.unrollj.command.folder.ReconstructFolderCommand;
import io.github.unrollj.command.host.Commands;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.scijava.command.CommandInfo;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line's sub-commands, one per command; a name of two words is a sub-command of a sub-command. Options are
 * generated only for the commands that the arguments can mean, because that loads classes.
 */
final class CommandTree {

	private static final String VERBOSE = "--verbose";
	private static final int WIDTH = 100;

	private final Commands commands;
	private final Set<String> arguments;

	CommandTree(final Commands commands, final String... arguments) {
		this.commands = commands;
		this.arguments = new HashSet<>(Arrays.asList(arguments));
	}

	static boolean isVerbose(final ParseResult parsed) {
		for (ParseResult at = parsed; at != null; at = at.subcommand())
			if (at.hasMatchedOption(VERBOSE)) return true;
		return false;
	}

	CommandLine build() {
		final CommandSpec root = group("unrollj", "Iterative reconstruction algorithms as small trained networks.");
		root.usageMessage().footer("", "unrollj COMMAND --help shows the options of a command.");
		root.version("UnrollJ " + Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(),
			"(not packaged)"));
		root.addOption(OptionSpec.builder("--version").versionHelp(true).description("Print the version.").build());
		root.addSubcommand("list", spec("list", "List the reconstructors and the commands.", at -> {
			new Listing(commands).print(at.commandLine().getOut());
			return CommandLine.ExitCode.OK;
		}));
		for (final CommandInfo command : commands.all()) {
			if (command.getName().equals(ReconstructFolderCommand.NAME)) addBatch(root, command);
			else add(root, command);
		}
		return new CommandLine(root).setUsageHelpWidth(WIDTH);
	}

	private void add(final CommandSpec root, final CommandInfo command) {
		final CommandOptions options = new CommandOptions(command);
		add(root, command, new CommandRun(commands, options)::run, options::addTo);
	}

	/** The command for folders has a sub-command for each command that can be given one, with the options of both. */
	private void addBatch(final CommandSpec root, final CommandInfo folder) {
		final CommandSpec group = group(folder.getName(), description(folder));
		root.addSubcommand(folder.getName(), group);
		if (!arguments.contains(folder.getName())) return;
		for (final CommandInfo command : FolderMethod.all(commands)) {
			final BatchRun run = new BatchRun(commands, folder, command);
			add(group, command, run::run, run::addTo);
		}
	}

	private void add(final CommandSpec root, final CommandInfo command, final Action action,
		final Consumer<CommandSpec> options)
	{
		final String[] words = command.getName().split(" ");
		CommandSpec parent = root;
		for (int i = 0; i < words.length - 1; i++) {
			if (!parent.subcommands().containsKey(words[i])) {
				parent.addSubcommand(words[i], group(words[i], "Commands: " + words[i] + " ..."));
			}
			parent = parent.subcommands().get(words[i]).getCommandSpec();
		}
		final String word = words[words.length - 1];
		final CommandSpec spec = spec(word, description(command), action);
		if (arguments.containsAll(Arrays.asList(words))) options.accept(spec);
		parent.addSubcommand(word, spec);
	}

	private static String description(final CommandInfo command) {
		final String text = command.getDescription();
		return text == null || text.isBlank() ? label(command) : text;
	}

	/** The entry in ImageJ's menu, or the name if there is none. */
	static String label(final CommandInfo command) {
		return command.getMenuPath().isEmpty() ? command.getTitle() : command.getMenuPath().getLeaf().getName();
	}

	/** A command that only has sub-commands. */
	private static CommandSpec group(final String name, final String description) {
		return spec(name, description, at -> {
			throw new ParameterException(at.commandLine(), "After " + at.qualifiedName() + " one of these is missing: " +
				String.join(", ", at.subcommands().keySet()));
		});
	}

	private static CommandSpec spec(final String name, final String description, final Action action) {
		final CommandSpec[] self = new CommandSpec[1];
		final Callable<Integer> call = () -> action.run(self[0]);
		self[0] = CommandSpec.wrapWithoutInspection(call).name(name);
		self[0].usageMessage().description(escape(description)).sortOptions(false).abbreviateSynopsis(true);
		self[0].addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this help.").build());
		self[0].addOption(OptionSpec.builder(VERBOSE).description("When it fails, print where.").build());
		return self[0];
	}

	/** Picocli formats descriptions. */
	static String escape(final String text) {
		return text.replace("%", "%%").replaceAll("<[^>]*>", "");
	}

	/** What a sub-command does; returns the exit code. */
	@FunctionalInterface
	private interface Action {

		int run(CommandSpec spec);
	}
}
