package io.github.unrollj.standalone.cli;

import io.github.unrollj.model.ModelSource;
import io.github.unrollj.command.host.Commands;
import io.github.unrollj.unrolled.Reconstructor;

import java.io.IOException;
import java.io.PrintWriter;

import org.scijava.InstantiableException;
import org.scijava.command.CommandInfo;
import org.scijava.plugin.PluginInfo;

/** What this installation can do. */
final class Listing {

	private final Commands commands;

	Listing(final Commands commands) {
		this.commands = commands;
	}

	void print(final PrintWriter out) {
		out.println("Reconstructors");
		for (final PluginInfo<Reconstructor> plugin : commands.index().getPlugins(Reconstructor.class))
			out.println(reconstructor(plugin));
		out.println("Commands");
		for (final CommandInfo command : commands.all())
			out.println(line(command.getName(), CommandTree.label(command)));
	}

	private static String reconstructor(final PluginInfo<Reconstructor> plugin) {
		try {
			final Reconstructor reconstructor = plugin.createInstance();
			final String models = String.join(", ", ModelSource.of(reconstructor).builtIn());
			return line(reconstructor.id(), reconstructor.label() + "; models: " + (models.isEmpty() ? "none built in"
				: models));
		}
		catch (final IOException e) {
			return line(plugin.getName(), "models cannot be listed: " + e.getMessage());
		}
		catch (final InstantiableException e) {
			return line(plugin.getName(), "cannot be loaded: " + e.getMessage());
		}
	}

	private static String line(final String name, final String label) {
		return String.format("  %-18s %s", name, label);
	}
}
