package io.github.unrollj.lista.command;

import ij.ImagePlus;

import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.lista.simulation.LowResolution;
import io.github.unrollj.work.Progress;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Makes the image that super-resolution starts from: "Low Resolution", of the input's bit depth, by bicubic reduction
 * with antialiasing of every plane (RGB by channels), exactly MATLAB's, and with a camera's noise. Sizes that are no
 * multiples of the scale are rounded up.
 */
@Plugin(type = Command.class, name = "simulate lista", headless = true,
	description = "Makes the small image that super-resolution starts from, with a camera's noise",
	menuPath = "Plugins>UnrollJ>Simulate>Simulate Low Resolution")
public class SimulateLowResolutionCommand extends ReconstructCommand {

	/** Title of the result. */
	public static final String TITLE = "Low Resolution";

	@Parameter(label = "Image", persist = false)
	private ImagePlus image;

	@Parameter(label = "Scale", choices = { "2", "3", "4" }, persist = false)
	private String scale = "2";

	@Parameter(label = "Noise (standard deviation, relative)", min = "0", max = "1", persist = false,
		description = "Standard deviation of the noise at the image's peak, relative to the peak: 255 for 8-bit and RGB " +
			"images, otherwise the 99.9th percentile")
	private double noise = 0;

	@Parameter(label = "Share of shot noise", min = "0", max = "1", persist = false,
		description = "Share of the variance at the peak that is shot noise and grows with the signal")
	private double shot = 0.5;

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = TITLE)
	private ImagePlus output;

	@Override
	protected void reconstruct(final Progress progress) {
		final LowResolution reduction = new LowResolution(Integer.parseInt(scale), noise, shot, seed);
		output = publish("output", reduction.of(image, TITLE, progress));
	}
}
