package org.example;

import io.github.unrollj.command.Inputs;
import io.github.unrollj.command.OutputLayout;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.work.Progress;

import ij.ImagePlus;
import ij.process.FloatProcessor;

import java.io.File;
import java.io.IOException;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** A command as somebody outside writes it, with every kind of input. */
@Plugin(type = Command.class, name = "brighten", menuPath = "Plugins>UnrollJ>Brighten Image",
	description = "Multiplies pixels by 100 % or more", headless = true)
public class BrightenCommand extends ReconstructCommand {

	@Parameter(label = "Image", persist = false)
	private ImagePlus image;

	@Parameter(label = "Scale", description = "The factor.", choices = { "1", "2", "ten times" }, persist = false)
	private String scale = "2";

	@Parameter(label = "Clip_at_zero", persist = false)
	private boolean clip = true;

	@Parameter(label = "Model", style = FileWidget.OPEN_STYLE, required = false)
	private File model;

	@Parameter(visibility = ItemVisibility.MESSAGE, required = false)
	private final String advanced = "<html><b>Advanced</b>";

	@Parameter(label = "Offset", min = "-100", max = "100", persist = false)
	private double offset;

	@Parameter(label = "Iterations", min = "1", persist = false)
	private int iterations = 1;

	@Parameter(label = "Weights", description = "A further image to add", required = false, persist = false)
	private String mask = "";

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus output;

	@Parameter(type = ItemIO.OUTPUT)
	private String note;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		if (offset == 13) throw new IOException("The model file was not found");
		final ImagePlus added = Inputs.image("mask", mask).orElse(null);
		final double factor = scale.equals("ten times") ? 10 : Double.parseDouble(scale);
		output = produce("output", OutputLayout.like(image, "Brightened"), sink -> {
			for (int p = 0; p < image.getStackSize(); p++) {
				progress.check();
				final FloatProcessor plane = image.getStack().getProcessor(p + 1).convertToFloatProcessor();
				for (int i = 0; i < plane.getPixelCount(); i++) {
					final double value = plane.getf(i) * factor + offset + (added == null ? 0 : added.getProcessor().getf(i));
					plane.setf(i, (float) (clip ? Math.max(0, value) : value));
				}
				sink.write(p, (float[]) plane.getPixels());
				progress.update(p + 1, image.getStackSize(), "Brightening");
			}
		});
		note = "factor " + factor + ", " + iterations + " iterations, model " + model;
	}
}
