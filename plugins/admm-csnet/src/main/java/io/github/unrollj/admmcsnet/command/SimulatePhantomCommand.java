package io.github.unrollj.admmcsnet.command;

import ij.ImagePlus;
import ij.measure.Calibration;

import io.github.unrollj.admmcsnet.simulation.MrPhantom;
import io.github.unrollj.admmcsnet.simulation.Region;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.ImageSink;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Simulates magnetic resonance images of invented subjects: "MRI Phantom", 32-bit, magnitudes from 0 to 1, or complex
 * with two channels, real and imaginary. Slice i is the subject of seed + i.
 */
@Plugin(type = Command.class, name = "simulate phantom", headless = true,
	menuPath = "Plugins>UnrollJ>Simulate>Simulate MRI Phantom",
	description = "Simulates magnetic resonance images of heads or chests, from a seed")
public class SimulatePhantomCommand extends ReconstructCommand {

	/** Title of the result. */
	public static final String TITLE = "MRI Phantom";

	@Parameter(label = "Region", choices = { "brain", "chest" }, persist = false)
	private String region = "brain";

	@Parameter(label = "Width (pixels)", min = "16", max = "2048", persist = false)
	private int width = 256;

	@Parameter(label = "Height (pixels)", min = "16", max = "2048", persist = false)
	private int height = 256;

	@Parameter(label = "Images", min = "1", max = "10000", persist = false,
		description = "Slices of the result: other subjects, with the seeds seed, seed + 1 and so on")
	private int images = 1;

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	@Parameter(label = "Complex, with a smooth phase", persist = false)
	private boolean complex = false;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = TITLE)
	private ImagePlus output;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final Region where = Region.valueOf(region.toUpperCase(Locale.ROOT));
		final int parts = complex ? 2 : 1;
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads);
				ImageSink sink = sink("output").create(new ImageHeader(TITLE, height, width, false, parts, images, 1,
					new Calibration(), labels(), List.of(), 0)))
		{
			final PlaneWriter writer = new PlaneWriter(sink);
			writer.each(images, workers, progress, "Simulating", i -> {
				final MrPhantom phantom = MrPhantom.of(where, seed + i);
				final Tensor image = complex ? phantom.complex(height, width, progress) : phantom.magnitude(height, width,
					progress);
				writer.write(parts * i, image);
			});
			sink.finish();
			output = publish("output", sink);
		}
	}

	private List<String> labels() {
		final List<String> labels = new ArrayList<>();
		for (int i = 0; i < images; i++) {
			final String subject = region + ", seed " + (seed + i);
			if (complex) labels.addAll(List.of(subject + ", real", subject + ", imaginary"));
			else labels.add(subject);
		}
		return labels;
	}
}
