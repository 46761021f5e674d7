package io.github.unrollj.command;

import ij.ImagePlus;

import io.github.unrollj.command.demo.BundledSample;
import io.github.unrollj.work.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.scijava.Context;
import org.scijava.ItemIO;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Opens a sample that comes with a reconstructor and starts the command that it is for, with inputs that suit it: in a dialog
 * where there is somebody to ask, else at once. The window has the file's name.
 * <p>
 * A subclass is no more than its annotation, whose name is {@code sample}, the reconstructor and the file without its
 * ending: {@code sample lista actin} is {@code samples/lista/actin.tif} in the class's jar, and its inputs are in
 * {@code samples/lista/demo.csv}.
 */
public abstract class SampleCommand extends ReconstructCommand {

	@Parameter(label = "Reconstruct without asking", persist = false,
		description = "Reconstruct it at once; false: only open it")
	private boolean reconstruct = !UnattendedInputs.isAttended();

	@Parameter
	private Context context;

	@Parameter
	private StartService startService;

	@Parameter(type = ItemIO.OUTPUT, label = "Sample", required = false)
	private ImagePlus output_sample;

	@Parameter(type = ItemIO.OUTPUT, label = "Result", required = false)
	private ImagePlus output;

	@Parameter(type = ItemIO.OUTPUT, label = "Report", required = false)
	private String report;

	@Override
	public final boolean asks() {
		return false;
	}

	@Override
	protected final void reconstruct(final Progress progress) throws IOException {
		final String[] words = getClass().getAnnotation(Plugin.class).name().split(" ");
		final BundledSample sample = BundledSample.of(getClass(), words[1], words[2]);
		output_sample = publish("output_sample", sample.open());
		final Module module = NamedCommand.create(context, sample.command(), output_sample, sample.options());
		if (reconstruct) {
			((ReconstructCommand) module.getDelegateObject()).run(progress);
			output = (ImagePlus) module.getOutput("output");
			report = texts(module);
		}
		else if (UnattendedInputs.isAttended()) startService.start(module);
	}

	/** What the command would have said by itself; null if nothing. */
	private static String texts(final Module module) {
		final List<String> texts = new ArrayList<>();
		for (final ModuleItem<?> item : module.getInfo().outputs())
			if (module.getOutput(item.getName()) instanceof String) texts.add((String) module.getOutput(item.getName()));
		return texts.isEmpty() ? null : String.join(System.lineSeparator(), texts);
	}
}
