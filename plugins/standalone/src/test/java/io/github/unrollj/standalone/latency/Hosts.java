package io.github.unrollj.standalone.latency;

import io.github.unrollj.command.MemoryOutputService;
import io.github.unrollj.command.host.CommandHost;
import io.github.unrollj.command.host.Commands;
import io.github.unrollj.standalone.cli.TerminalLogService;
import io.github.unrollj.standalone.cli.TerminalStatusService;

import ij.ImagePlus;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.scijava.log.LogLevel;
import org.scijava.module.Module;

/** Makes commands ready, with results in memory. */
final class Hosts {

	private static final Logger FRAMEWORK = Logger.getLogger("io.github.unrollj");
	private static final Commands COMMANDS = Commands.discover();
	private static final CommandHost HOST = new CommandHost(COMMANDS.index(), TerminalStatusService.class,
		TerminalLogService.class, MemoryOutputService.class);

	static {
		FRAMEWORK.setLevel(Level.WARNING);
		HOST.service(TerminalLogService.class).setLevel(LogLevel.NONE);
	}

	private Hosts() {}

	static Module module(final String command) {
		return HOST.create(COMMANDS.get(command));
	}

	/** Runs a command, and returns an output. */
	static ImagePlus image(final String output, final String command, final Object... inputs) {
		final Module module = module(command);
		for (int i = 0; i < inputs.length; i += 2)
			module.setInput((String) inputs[i], inputs[i + 1]);
		module.run();
		return (ImagePlus) module.getOutput(output);
	}
}
