package io.github.unrollj.command.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.PluginIndex;
import org.scijava.plugin.PluginService;
import org.scijava.service.Service;
import org.scijava.service.ServiceHelper;

/**
 * Makes commands ready to run in a SciJava context of only the services they ask for; a complete one takes a second to
 * start.
 */
public final class CommandHost implements AutoCloseable {

	private final Context context;

	/** @param own services in place of SciJava's: where status, log and results go */
	@SafeVarargs
	public CommandHost(final PluginIndex index, final Class<? extends Service>... own) {
		final List<Class<? extends Service>> services = new ArrayList<>(List.of(own));
		services.add(PluginService.class);
		// a context discovers plugins into the index it is given: in this one they would be twice
		context = new Context(services, new PluginIndex(plugins -> {
			plugins.addAll(index.getAll());
			return Map.of();
		}));
	}

	/** A service of the context. */
	public <S extends Service> S service(final Class<S> type) {
		return context.service(type);
	}

	/**
	 * A new instance of the command whose inputs have their defaults.
	 *
	 * @throws IllegalStateException if its declaration is not valid or an initialiser fails
	 */
	public Module create(final CommandInfo command) {
		if (!command.isValid()) {
			throw new IllegalStateException("The command " + command.getName() + " is not valid: " + command.getProblems());
		}
		final ServiceHelper helper = new ServiceHelper(context, List.of());
		for (final ModuleItem<?> item : command.inputs())
			if (Service.class.isAssignableFrom(item.getType())) helper.loadService(item.getType().asSubclass(Service.class));
		try {
			final Module module = command.createModule();
			context.inject(module.getDelegateObject());
			module.initialize();
			return module;
		}
		catch (final ModuleException e) {
			throw new IllegalStateException("The command " + command.getName() + " cannot start: " + e.getMessage(), e);
		}
	}

	@Override
	public void close() {
		context.dispose();
	}
}
