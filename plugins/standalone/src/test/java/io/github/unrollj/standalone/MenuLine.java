package io.github.unrollj.standalone;

import io.github.unrollj.standalone.bridge.RunCommand;

import java.util.List;
import java.util.stream.Collectors;

import org.scijava.MenuEntry;
import org.scijava.command.CommandInfo;

/** The lines of {@code plugins.config} that commands' declarations ask for. */
public final class MenuLine {

	private MenuLine() {}

	/** One line for each command that has a place in the menu. */
	public static String of(final List<CommandInfo> commands) {
		return commands.stream().filter(command -> !command.getMenuPath().isEmpty()).map(MenuLine::of).collect(Collectors
			.joining());
	}

	private static String of(final CommandInfo command) {
		final List<MenuEntry> path = command.getMenuPath();
		final String menu = path.subList(0, path.size() - 1).stream().map(MenuEntry::getName).collect(Collectors.joining(
			">"));
		return menu + ", \"" + command.getMenuPath().getLeaf().getName() + "\", " + RunCommand.class.getName() + "(\"" +
			command.getName() + "\")\n";
	}
}
