package io.github.unrollj.command;

import ij.ImagePlus;

import java.util.List;
import java.util.Map;

import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.PluginService;
import org.scijava.service.Service;
import org.scijava.service.ServiceHelper;

/** A command that another one runs: by its name, with inputs as text. */
public final class NamedCommand {

	private NamedCommand() {}

	/**
	 * Makes it ready to run, with the services of a context.
	 *
	 * @param inputs by key, as text
	 * @throws IllegalArgumentException naming the command or the key, if there is none such
	 */
	public static Module create(final Context context, final String command, final ImagePlus image,
		final Map<String, String> inputs)
	{
		final CommandInfo info = find(context, command);
		final ServiceHelper services = new ServiceHelper(context, List.of());
		final ConvertService convert = services.loadService(ConvertService.class);
		for (final ModuleItem<?> item : info.inputs())
			if (Service.class.isAssignableFrom(item.getType())) services.loadService(item.getType().asSubclass(Service.class));
		try {
			final Module module = info.createModule();
			context.inject(module.getDelegateObject());
			for (final Map.Entry<String, String> input : inputs.entrySet()) {
				if (info.getInput(input.getKey()) == null) {
					throw new IllegalArgumentException("The command " + command + " has no input " + input.getKey());
				}
				module.setInput(input.getKey(), convert.convert(input.getValue(), info.getInput(input.getKey()).getType()));
			}
			module.setInput("image", image);
			return module;
		}
		catch (final ModuleException e) {
			throw new IllegalStateException("The command " + command + " cannot start: " + e.getMessage(), e);
		}
	}

	private static CommandInfo find(final Context context, final String command) {
		return context.service(PluginService.class).getPluginsOfType(Command.class).stream().filter(plugin -> command.equals(
			plugin.getName())).map(CommandInfo::new).findFirst().orElseThrow(() -> new IllegalArgumentException(
				"There is no command " + command));
	}
}
