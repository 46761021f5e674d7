package org.example;

import io.github.unrollj.command.Inputs;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.image.ReconstructPlanes;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import ij.ImagePlus;

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

	@Parameter(label = "Mask", description = "A further image, whose first pixel is added", required = false, persist = false)
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
		final PlaneMethod method = new Brightening(factor, offset + (added == null ? 0 : added.getProcessor().getf(0)),
			clip);
		output = publish("output", ReconstructPlanes.by(method, new Workers(1)).run(image, "Brightened", sink("output"),
			progress));
		note = "factor " + factor + ", " + iterations + " iterations, model " + model;
	}

	private record Brightening(double factor, double added, boolean clip) implements PlaneMethod {

		@Override
		public int scale() {
			return 1;
		}

		@Override
		public int halo() {
			return 0;
		}

		@Override
		public Tensor apply(final Tensor plane) {
			final Tensor result = plane.copy();
			for (int i = 0; i < result.count(); i++) {
				final double value = plane.real()[i] * factor + added;
				result.real()[i] = (float) (clip ? Math.max(0, value) : value);
			}
			return result;
		}
	}
}
