package io.github.unrollj.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.command.MemoryOutputService;
import io.github.unrollj.command.host.CommandHost;
import io.github.unrollj.command.host.Commands;
import io.github.unrollj.standalone.cli.TerminalLogService;
import io.github.unrollj.standalone.cli.TerminalStatusService;
import io.github.unrollj.unrolled.Reconstructor;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.scijava.app.StatusService;
import org.scijava.plugin.PluginService;

class CommandHostTest {

	private final Commands commands = Commands.discover();
	private final CommandHost host = new CommandHost(commands.index(), TerminalStatusService.class,
		TerminalLogService.class, MemoryOutputService.class);

	@Test
	void commandsSeeEveryReconstructorOnce() {
		final List<String> ids = host.service(PluginService.class).createInstancesOfType(Reconstructor.class).stream().map(
			Reconstructor::id).toList();
		assertFalse(ids.isEmpty());
		assertEquals(ids.stream().distinct().toList(), ids);
	}

	@Test
	void commandsGetTheHostsServices() {
		host.create(commands.get("brighten"));
		assertSame(TerminalStatusService.class, host.service(StatusService.class).getClass());
		assertEquals("There is no command nothing; there are ", assertThrows(IllegalArgumentException.class, () -> commands
			.get("nothing")).getMessage().substring(0, 39));
	}
}
