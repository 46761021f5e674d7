package io.github.unrollj.standalone;

import io.github.unrollj.standalone.bridge.RunCommand;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.scijava.MenuEntry;
import org.scijava.command.CommandInfo;

/** The lines of {@code plugins.config} that commands' declarations ask for. */
public final class MenuLine {

	private MenuLine() {}

	/** One line for each command that has a place in the menu, in the order of the alphabet as in Fiji. */
	public static String of(final List<CommandInfo> commands) {
		return commands.stream().filter(command -> !command.getMenuPath().isEmpty()).sorted(Comparator.comparing(
			MenuLine::label)).map(MenuLine::of).collect(Collectors.joining());
	}

	private static String label(final CommandInfo command) {
		return command.getMenuPath().getLeaf().getName();
	}

	private static String of(final CommandInfo command) {
		final List<MenuEntry> path = command.getMenuPath();
		final String menu = path.subList(0, path.size() - 1).stream().map(MenuEntry::getName).collect(Collectors.joining(
			">"));
		return menu + ", \"" + label(command) + "\", " + RunCommand.class.getName() + "(\"" +
			command.getName() + "\")\n";
	}
}
