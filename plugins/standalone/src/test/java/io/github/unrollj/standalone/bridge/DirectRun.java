package io.github.unrollj.standalone.bridge;

import io.github.unrollj.command.MemoryOutputService;
import io.github.unrollj.command.UnrollCommand;
import io.github.unrollj.command.host.CommandHost;
import io.github.unrollj.command.host.Commands;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;

import java.util.ArrayList;
import java.util.List;

import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/**
 * A command run by itself, without ImageJ's menu, and the macro line that records its inputs.
 *
 * @param line as ImageJ's recorder writes it
 * @param images its results, shown
 * @param asks whether it has a dialog of its own
 */
public record DirectRun(String line, List<ImagePlus> images, boolean asks) {

	private static final Commands COMMANDS = Commands.discover();
	private static final CommandHost HOST = new CommandHost(COMMANDS.index(), ImageJStatusService.class,
		ImageJLogService.class, ImageJStartService.class, MemoryOutputService.class);

	/** Runs the command with these inputs, and defaults for others; its results are shown. */
	public static DirectRun of(final CommandInfo command, final String options) {
		final Module module = HOST.create(COMMANDS.get(command.getName()));
		MacroInputs.apply(options, module);
		Recorder.resetCommandOptions();
		MacroInputs.record(module);
		final String recorded = Recorder.getCommandOptions();
		Recorder.resetCommandOptions();
		module.run();
		final List<ImagePlus> images = new ArrayList<>();
		for (final ModuleItem<?> item : module.getInfo().outputs()) {
			final Object value = module.getOutput(item.getName());
			if (value instanceof ImagePlus) {
				final ImagePlus image = (ImagePlus) value;
				if (WindowManager.getImage(image.getID()) == null) image.show();
				images.add(image);
			}
			else if (value != null && !(value instanceof ResultsTable)) IJ.log(value.toString());
		}
		return new DirectRun(line(command.getMenuPath().getLeaf().getName(), recorded), images,
			!(module.getDelegateObject() instanceof UnrollCommand) || ((UnrollCommand) module.getDelegateObject()).asks());
	}

	private static String line(final String label, final String options) {
		return "run(\"" + label + "\"" + (options == null ? "" : ", \"" + options.strip() + "\"") + ");";
	}
}
