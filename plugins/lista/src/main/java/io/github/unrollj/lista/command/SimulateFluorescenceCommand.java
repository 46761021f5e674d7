package io.github.unrollj.lista.command;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.ShortProcessor;

import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.lista.simulation.Camera;
import io.github.unrollj.lista.simulation.FluorescenceSimulation;
import io.github.unrollj.lista.simulation.Lighting;
import io.github.unrollj.lista.simulation.Optics;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.concurrent.atomic.AtomicInteger;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Simulates fluorescence micrographs: "Simulated Fluorescence", 16-bit, as the camera gives it, and "Simulated
 * Fluorescence Clean", 32-bit, the same without noise and rounding. Slice i of a stack is the image of seed + i.
 */
@Plugin(type = Command.class, name = "simulate fluorescence", headless = true,
	description = "Simulates fluorescence micrographs: specimen, microscope and camera, from a seed",
	menuPath = "Plugins>UnrollJ>Simulate>Simulate Fluorescence Image")
public class SimulateFluorescenceCommand extends ReconstructCommand {

	/** Titles of the results. */
	public static final String TITLE = "Simulated Fluorescence";
	public static final String CLEAN_TITLE = "Simulated Fluorescence Clean";

	@Parameter(label = "Kind of specimen", choices = { "nuclei", "filaments", "puncta", "tissue", "mixed", "random" },
		persist = false, description = "What is seen; random: the seed of each image decides")
	private String kind = "mixed";

	@Parameter(label = "Width (pixels)", min = "16", max = "4096", persist = false)
	private int width = 512;

	@Parameter(label = "Height (pixels)", min = "16", max = "4096", persist = false)
	private int height = 512;

	@Parameter(label = "Images", min = "1", max = "10000", persist = false,
		description = "Slices of the result, with the seeds seed, seed + 1 and so on")
	private int images = 1;

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	@Parameter(label = "Photons per pixel of the brightest objects", min = "1", max = "100000", persist = false)
	private double photons = 1000;

	@Parameter(label = "With noise", persist = false,
		description = "false: the 16-bit result is the clean image, rounded")
	private boolean noisy = true;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Density of objects, relative", min = "0.1", max = "4", persist = false)
	private double density = 1;

	@Parameter(label = "Haze (0: optical section, 1: widefield)", min = "0", max = "1", persist = false)
	private double haze = 0.3;

	@Parameter(label = "Numerical aperture", min = "0.1", max = "1.49", persist = false)
	private double aperture = 1.4;

	@Parameter(label = "Wavelength (nm)", min = "350", max = "900", persist = false)
	private double wavelength = 520;

	@Parameter(label = "Pixel size (um)", min = "0.02", max = "1", persist = false)
	private double pixel_size = 0.1;

	@Parameter(label = "Missing illumination in the darkest corner", min = "0", max = "0.9", persist = false)
	private double uneven = 0.2;

	@Parameter(label = "Background (photons per pixel)", min = "0", max = "10000", persist = false)
	private double background = 15;

	@Parameter(label = "Gain (grey values per photon)", min = "0.01", max = "100", persist = false)
	private double gain = 2;

	@Parameter(label = "Grey value without light", min = "0", max = "10000", persist = false)
	private double offset = 100;

	@Parameter(label = "Read noise (photons, standard deviation)", min = "0", max = "100", persist = false)
	private double read_noise = 1.5;

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = TITLE)
	private ImagePlus output;

	@Parameter(type = ItemIO.OUTPUT, label = CLEAN_TITLE, required = false)
	private ImagePlus clean;

	@Override
	protected void reconstruct(final Progress progress) {
		final FluorescenceSimulation microscope = new FluorescenceSimulation(kind, density, haze, new Optics(aperture,
			wavelength, pixel_size), new Lighting(photons, background, uneven), new Camera(gain, offset, read_noise));
		final Tensor[] sharp = new Tensor[images];
		final short[][] grey = new short[images][];
		final AtomicInteger done = new AtomicInteger();
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads)) {
			workers.forEach(images, i -> {
				progress.check();
				final Tensor expected = microscope.photons(height, width, seed + i, progress);
				sharp[i] = microscope.clean(expected);
				grey[i] = rounded(noisy ? microscope.noisy(expected, seed + i) : sharp[i]);
				progress.update(done.incrementAndGet(), images, "Simulating");
			});
		}
		final ImageStack exposures = new ImageStack(width, height);
		final ImageStack truths = new ImageStack(width, height);
		for (int i = 0; i < images; i++) {
			final String label = microscope.scene(seed + i).key() + ", seed " + (seed + i);
			exposures.addSlice(label, new ShortProcessor(width, height, grey[i], null));
			truths.addSlice(label, new FloatProcessor(width, height, sharp[i].real()));
		}
		output = publish("output", image(TITLE, exposures));
		clean = publish("clean", image(CLEAN_TITLE, truths));
	}

	private static short[] rounded(final Tensor grey) {
		final short[] pixels = new short[grey.count()];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (short) Math.max(0, Math.min(Camera.SATURATED, Math.round(grey.real()[i])));
		return pixels;
	}

	private ImagePlus image(final String title, final ImageStack stack) {
		final ImagePlus image = new ImagePlus(title, stack);
		final Calibration calibration = new Calibration(image);
		calibration.pixelWidth = pixel_size;
		calibration.pixelHeight = pixel_size;
		calibration.setUnit("um");
		image.setCalibration(calibration);
		image.resetDisplayRange();
		return image;
	}
}
