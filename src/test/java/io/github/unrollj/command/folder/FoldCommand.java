package io.github.unrollj.command.folder;

import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.work.Progress;

import ij.ImagePlus;
import ij.gui.NewImage;

import java.io.File;
import java.io.IOException;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A reconstructor as somebody else writes it: of two results, one of them optional, and with files of its own. */
@Plugin(type = Command.class, name = "fold", headless = true, menuPath = "Plugins>UnrollJ>Fold Image")
public class FoldCommand extends ReconstructCommand {

	@Parameter(label = "Image", required = false, persist = false)
	private ImagePlus image;

	@Parameter(label = "Raw file", required = false, persist = false, style = "open,extensions:raw/dat")
	private File raw_file;

	@Parameter(label = "Value", min = "0", max = "9", persist = false)
	private int value = 1;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus output;

	@Parameter(type = ItemIO.OUTPUT, required = false)
	private ImagePlus output_rest;

	@Parameter(type = ItemIO.OUTPUT)
	private String report;

	@Parameter
	private LogService logService;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		if (raw_file == null && image.getWidth() == 13) throw new IOException("The width is 13");
		output_rest = publish("output_rest", made("Rest", 0));
		progress.update(1, 2, "half");
		progress.check();
		logService.warn("a warning");
		output = publish("output", made("Folded", value));
		report = "report of " + (raw_file == null ? image.getTitle() : raw_file.getName());
	}

	private static ImagePlus made(final String title, final int value) {
		final ImagePlus made = NewImage.createFloatImage(title, 2, 2, 1, NewImage.FILL_BLACK);
		made.getProcessor().setf(0, 0, value);
		return made;
	}
}
