package io.github.unrollj.command.host;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.scijava.MenuPath;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.plugin.DefaultPluginFinder;
import org.scijava.plugin.PluginIndex;
import org.scijava.plugin.PluginInfo;

/**
 * The commands on the class path that are ours: in our packages, or anybody's in our menu. Finding them reads the index
 * that SciJava's annotation processor wrote and loads no class, so it is quick.
 */
public final class Commands {

	private static final String PACKAGE = "io.github.unrollj.";
	private static final String MENU = "UnrollJ";

	private final PluginIndex index;
	private final List<CommandInfo> commands = new ArrayList<>();

	private Commands(final PluginIndex index) {
		this.index = index;
		for (final PluginInfo<Command> plugin : index.getPlugins(Command.class)) {
			final CommandInfo command = new CommandInfo(plugin);
			final String name = plugin.getName();
			if (name != null && !name.isEmpty() && isOurs(command)) commands.add(command);
		}
		commands.sort(Comparator.comparing(CommandInfo::getName));
	}

	/** Finds what the class loader of this class sees. */
	public static Commands discover() {
		final PluginIndex index = new PluginIndex(new DefaultPluginFinder(Commands.class.getClassLoader()));
		index.discover();
		return new Commands(index);
	}

	/** Finds them among the plugins of a running SciJava. */
	public static Commands of(final PluginIndex index) {
		return new Commands(index);
	}

	/** All of them by name. */
	public List<CommandInfo> all() {
		return commands;
	}

	/** @throws IllegalArgumentException if there is no command of that name */
	public CommandInfo get(final String name) {
		return commands.stream().filter(command -> command.getName().equals(name)).findFirst().orElseThrow(
			() -> new IllegalArgumentException("There is no command " + name + "; there are " + String.join(", ", commands
				.stream().map(CommandInfo::getName).toList())));
	}

	/** All plugins, ours and SciJava's. */
	public PluginIndex index() {
		return index;
	}

	/** Whether a command comes with us, rather than from somebody who extends us. */
	public static boolean isBuiltIn(final CommandInfo command) {
		return command.getDelegateClassName().startsWith(PACKAGE);
	}

	private static boolean isOurs(final CommandInfo command) {
		final MenuPath menu = command.getMenuPath();
		return isBuiltIn(command) || menu.stream().anyMatch(entry -> entry.getName().equals(MENU));
	}
}
