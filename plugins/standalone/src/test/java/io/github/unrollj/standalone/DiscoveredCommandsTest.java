package io.github.unrollj.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.command.CommandRules;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.command.UnrollCommand;
import io.github.unrollj.command.host.Commands;
import io.github.unrollj.standalone.bridge.RunCommand;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.widget.Button;

class DiscoveredCommandsTest {

	private final List<CommandInfo> commands = Commands.discover().all();

	@Test
	void everyCommandKeepsTheRules() throws Exception {
		assertEquals(2, commands.stream().filter(command -> !Commands.isBuiltIn(command)).count());
		final List<Class<? extends Command>> classes = new ArrayList<>();
		for (final CommandInfo command : commands)
			classes.add(command.loadClass());
		CommandRules.check(classes);
	}

	/** Plain ImageJ's dialogs have one of their own. SciJava ignores a button that calls what there is not. */
	@Test
	void everyDialogOfFijiHasAHelpButton() throws Exception {
		for (final CommandInfo command : commands) {
			if (!Commands.isBuiltIn(command) || !((UnrollCommand) command.loadClass().getConstructor().newInstance()).asks())
				continue;
			final ModuleItem<?> help = command.getInput("help");
			assertNotNull(help, command::getName);
			assertEquals(Button.class, help.getType());
			assertTrue(ReconstructCommand.class.isAssignableFrom(command.loadClass()), command::getName);
			assertNotNull(ReconstructCommand.class.getDeclaredMethod(help.getCallback()));
		}
	}

	/** Its own options would be required before the sub-command. */
	@Test
	void noCommandIsTheGroupOfAnother() {
		for (final CommandInfo command : commands) {
			for (final CommandInfo other : commands)
				assertFalse(other.getName().startsWith(command.getName() + " "), other::getName);
		}
	}

	/** If it fails: the expected text is what plugins.config must hold. */
	@Test
	void menuOfPlainImageJIsWhatTheCommandsDeclare() throws Exception {
		final String expected = MenuLine.of(commands.stream().filter(Commands::isBuiltIn).toList());
		try (InputStream stream = RunCommand.class.getResourceAsStream("/plugins.config")) {
			assertEquals(expected, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
		}
	}
}
