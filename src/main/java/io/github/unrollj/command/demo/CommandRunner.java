package io.github.unrollj.command.demo;

import ij.ImagePlus;

import io.github.unrollj.command.MemoryOutputService;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.plugin.PluginService;
import org.scijava.service.Service;

/** Runs commands by name with results in memory, whatever the surrounding program does with results. */
final class CommandRunner implements AutoCloseable {

	private final Context context;

	CommandRunner() {
		final List<Class<? extends Service>> services = List.of(PluginService.class, ConvertService.class,
			StatusService.class, MemoryOutputService.class);
		context = new Context(services);
	}

	/**
	 * @param options inputs by key, as text
	 * @return the command's main output
	 * @throws IllegalArgumentException naming the command or the key, if there is none such
	 */
	ImagePlus run(final String command, final ImagePlus image, final Map<String, String> options) {
		final CommandInfo info = context.service(PluginService.class).getPluginsOfType(Command.class).stream().filter(
			plugin -> command.equals(plugin.getName())).map(CommandInfo::new).findFirst().orElseThrow(
				() -> new IllegalArgumentException("There is no command " + command));
		try {
			final Module module = info.createModule();
			context.inject(module.getDelegateObject());
			for (final Map.Entry<String, String> option : options.entrySet()) {
				if (info.getInput(option.getKey()) == null) {
					throw new IllegalArgumentException("The command " + command + " has no input " + option.getKey());
				}
				module.setInput(option.getKey(), context.service(ConvertService.class).convert(option.getValue(), info.getInput(
					option.getKey()).getType()));
			}
			module.setInput("image", image);
			module.run();
			if (module.getDelegateObject() instanceof Cancelable && ((Cancelable) module.getDelegateObject()).isCanceled()) {
				throw new CancellationException("Cancelled");
			}
			return (ImagePlus) module.getOutput("output");
		}
		catch (final ModuleException e) {
			throw new IllegalStateException("The command " + command + " cannot start: " + e.getMessage(), e);
		}
	}

	@Override
	public void close() {
		context.dispose();
	}
}
