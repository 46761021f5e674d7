package io.github.unrollj.command;

import io.github.unrollj.work.Progress;

import ij.ImagePlus;
import ij.process.FloatProcessor;

import java.io.IOException;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Multiplies pixels. */
@Plugin(type = Command.class, name = "double", headless = true)
public class DoubleCommand extends ReconstructCommand {

	@Parameter(label = "Image", persist = false)
	ImagePlus image;

	@Parameter(label = "Scale", choices = { "2", "3" }, persist = false)
	String scale = "2";

	@Parameter(visibility = ItemVisibility.MESSAGE, required = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Weight", min = "0", max = "10", persist = false)
	double weight = 1;

	@Parameter(label = "Offset image", required = false, persist = false)
	String offset = "";

	@Parameter(type = ItemIO.OUTPUT)
	ImagePlus output;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		output = produce("output", OutputLayout.like(image, "Doubled"), sink -> {
			for (int p = 0; p < image.getStackSize(); p++) {
				progress.check();
				final FloatProcessor plane = image.getStack().getProcessor(p + 1).convertToFloatProcessor();
				plane.multiply(Double.parseDouble(scale) * weight);
				sink.write(p, (float[]) plane.getPixels());
				progress.update(p + 1, image.getStackSize(), "Doubling");
			}
		});
	}
}
