package io.github.unrollj.command.demo;

import ij.ImagePlus;

import io.github.unrollj.command.MemoryOutputService;
import io.github.unrollj.command.NamedCommand;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.work.Progress;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
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
	ImagePlus run(final String command, final ImagePlus image, final Map<String, String> options,
		final Progress progress) throws IOException
	{
		final Module module = NamedCommand.create(context, command, image, options);
		((ReconstructCommand) module.getDelegateObject()).run(progress);
		return (ImagePlus) module.getOutput("output");
	}

	@Override
	public void close() {
		context.dispose();
	}
}
