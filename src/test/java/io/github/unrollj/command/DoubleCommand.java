package io.github.unrollj.command;

import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.image.ReconstructPlanes;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import ij.ImagePlus;

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
		final double factor = Double.parseDouble(scale) * weight;
		final ReconstructPlanes planes = ReconstructPlanes.by(new Multiplication(factor), new Workers(1));
		output = publish("output", planes.run(image, "Doubled", sink("output"), progress));
	}

	record Multiplication(double factor) implements PlaneMethod {

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
			for (int i = 0; i < result.count(); i++)
				result.real()[i] *= factor;
			return result;
		}
	}
}
