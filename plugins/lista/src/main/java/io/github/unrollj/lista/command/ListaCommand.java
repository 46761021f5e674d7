package io.github.unrollj.lista.command;

import ij.ImagePlus;

import io.github.unrollj.command.PreviewableCommand;
import io.github.unrollj.image.Bicubic;
import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.image.ReconstructPlanes;
import io.github.unrollj.lista.ClassicalUpscaling;
import io.github.unrollj.lista.ListaReconstructor;
import io.github.unrollj.lista.Upscalers;
import io.github.unrollj.lista.network.SelfEnsemble;
import io.github.unrollj.preview.ImageCrop;
import io.github.unrollj.preview.PreviewPart;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Map;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Enlarges an image by learned sparse coding: every plane of a stack or hyperstack, RGB by its luminance, within the
 * bounds of an area selection. The result is titled "Super-resolved", 32-bit (RGB for RGB) in the input's scale, its
 * pixel size divided by the scale.
 */
@Plugin(type = Command.class, name = "lista", headless = true,
	menuPath = "Plugins>UnrollJ>LISTA Super-Resolution")
public class ListaCommand extends PreviewableCommand {

	/** Title of the result. */
	public static final String TITLE = "Super-resolved";

	/** Width and height of the smallest and largest part that a preview computes, in pixels. */
	private static final int SMALLEST = 64;
	private static final int LARGEST = 256;

	@Parameter(label = "Image", persist = false)
	private ImagePlus image;

	@Parameter(label = "Scale", choices = { "2", "3", "4" }, persist = false)
	private String scale = "2";

	@Parameter(label = "Method", choices = { "unrolled", "classical", "bicubic" }, persist = false)
	private String method = "unrolled";

	@Parameter(label = "Model (default, robust or a file)", description = "default: the model for natural images at this " +
		"scale; robust: for noisy microscopy, 2 times; or the path of a .safetensors file", persist = false)
	private String model = "default";

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Mean over 8 flips and rotations (8 times slower)", persist = false)
	private boolean ensemble = false;

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Preview", visibility = ItemVisibility.INVISIBLE, persist = false,
		description = "Enlarges a small part of the plane that is shown, beside bicubic interpolation")
	private boolean preview = false;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = TITLE)
	private ImagePlus output;

	@Override
	protected PreviewPart previewPart(final int step) {
		final int edge = SMALLEST << step;
		return PreviewPart.of(ImageCrop.ofPlane(image, edge), edge >= LARGEST).beside(Map.of("method", "bicubic"));
	}

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final PlaneMethod single = method();
		final PlaneMethod chosen = ensemble ? SelfEnsemble.of(single) : single;
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads)) {
			output = publish("output", ReconstructPlanes.by(chosen, workers).run(image, TITLE, sink("output"), progress));
		}
	}

	private PlaneMethod method() throws IOException {
		final int factor = Integer.parseInt(scale);
		switch (method) {
			case "bicubic":
				return Bicubic.enlarging(factor);
			case "classical":
				return ClassicalUpscaling.of(factor);
			default:
				return Upscalers.open(new ListaReconstructor(), model, factor);
		}
	}
}
