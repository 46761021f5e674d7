package io.github.unrollj.command;

import io.github.unrollj.work.Progress;

import java.io.IOException;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Says in words and numbers what a model is: where it comes from, its configuration and its parameters. */
@Plugin(type = Command.class, name = "inspect", headless = true, menuPath = "Plugins>UnrollJ>Inspect Model",
	description = "Prints a model's origin, configuration and parameters.")
public class InspectCommand extends ReconstructCommand {

	@Parameter(label = "Reconstructor (empty: the model file's)", required = false, persist = false)
	private String reconstructor = "";

	@Parameter(label = "Model (built-in name or file; empty: default)", required = false)
	private String model = "";

	@Parameter(type = ItemIO.OUTPUT)
	private String report;

	@Parameter
	private PluginService pluginService;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		report = new ModelReport(ChosenModel.of(pluginService, reconstructor, model).model()).text();
	}
}
