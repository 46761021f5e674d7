package io.github.unrollj.corona.command;

import ij.ImagePlus;
import ij.measure.Calibration;

import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.corona.movie.MovieImages;
import io.github.unrollj.corona.simulation.Grid;
import io.github.unrollj.corona.simulation.Motion;
import io.github.unrollj.corona.simulation.Probe;
import io.github.unrollj.corona.simulation.SimulatedMovie;
import io.github.unrollj.corona.simulation.Tissue;
import io.github.unrollj.corona.simulation.UltrasoundSimulation;
import io.github.unrollj.corona.simulation.Vasculature;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Simulates contrast-enhanced ultrasound: "Simulated Ultrasound", the complex baseband signal, and the parts whose sum it
 * is besides noise, "Simulated Tissue" and "Simulated Blood". All are 32-bit, channel 1 real, channel 2 imaginary.
 */
@Plugin(type = Command.class, name = "simulate ultrasound", headless = true,
	description = "Simulates bubbles in vessels of moving tissue, as complex ultrasound movie, from a seed",
	menuPath = "Plugins>UnrollJ>Simulate>Simulate Ultrasound Movie")
public class SimulateUltrasoundCommand extends ReconstructCommand {

	/** Titles of the results. */
	public static final String TITLE = "Simulated Ultrasound";
	public static final String TISSUE = "Simulated Tissue";
	public static final String BLOOD = "Simulated Blood";

	@Parameter(label = "Width (pixels)", min = "16", max = "4096", persist = false)
	private int width = 128;

	@Parameter(label = "Height (pixels)", min = "16", max = "4096", persist = false)
	private int height = 128;

	@Parameter(label = "Frames", min = "2", max = "4096", persist = false)
	private int frames = 20;

	@Parameter(label = "Clutter to blood (dB)", min = "-40", max = "80", persist = false)
	private double clutter = 20;

	@Parameter(label = "Blood to noise (dB)", min = "-40", max = "200", persist = false)
	private double noise = 20;

	@Parameter(label = "Tissue motion, amplitude (mm)", min = "0", max = "10", persist = false,
		description = "Amplitude of the tissue's translation in mm; with 0, and strain 0, it is near-static")
	private double amplitude = 0.24;

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Strain of the tissue, amplitude", min = "0", max = "0.2", persist = false)
	private double strain = 0.005;

	@Parameter(label = "Slowest tissue motion (Hz)", min = "0.01", max = "100", persist = false)
	private double slowest = 1;

	@Parameter(label = "Fastest tissue motion (Hz)", min = "0.01", max = "100", persist = false)
	private double fastest = 2;

	@Parameter(label = "Jitter of the tissue (mm)", min = "0", max = "1", persist = false)
	private double jitter = 0.004;

	@Parameter(label = "Pixel size (mm)", min = "0.001", max = "10", persist = false)
	private double pixel_size = 0.12;

	@Parameter(label = "Frame interval (ms)", min = "0.01", max = "10000", persist = false)
	private double interval = 10;

	@Parameter(label = "Carrier frequency (MHz)", min = "0.5", max = "50", persist = false)
	private double carrier = 5;

	@Parameter(label = "Axial point spread, standard deviation (mm)", min = "0.005", max = "5", persist = false)
	private double axial = 0.14;

	@Parameter(label = "Lateral point spread, standard deviation (mm)", min = "0.005", max = "5", persist = false)
	private double lateral = 0.32;

	@Parameter(label = "Envelope of the speckle, spread (dB)", min = "0", max = "20", persist = false)
	private double envelope_spread = 5;

	@Parameter(label = "Envelope of the speckle, length (mm)", min = "0.05", max = "50", persist = false)
	private double envelope_length = 1;

	@Parameter(label = "Attenuation (dB per cm and MHz)", min = "0", max = "5", persist = false)
	private double attenuation = 0.3;

	@Parameter(label = "Vessel trees", min = "1", max = "100", persist = false)
	private int trees = 4;

	@Parameter(label = "Largest vessel radius (mm)", min = "0.02", max = "5", persist = false)
	private double radius = 0.4;

	@Parameter(label = "Smallest vessel radius (mm)", min = "0.01", max = "5", persist = false)
	private double smallest = 0.06;

	@Parameter(label = "Speed in the largest vessel (mm/s)", min = "0", max = "1000", persist = false)
	private double speed = 30;

	@Parameter(label = "Bubbles per square mm", min = "0", max = "100", persist = false)
	private double density = 0.2;

	@Parameter(label = "Spread of the bubbles' brightness (natural logarithm)", min = "0", max = "2", persist = false)
	private double brightness = 0.3;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = TITLE)
	private ImagePlus output;

	@Parameter(type = ItemIO.OUTPUT, label = TISSUE, required = false)
	private ImagePlus output_tissue;

	@Parameter(type = ItemIO.OUTPUT, label = BLOOD, required = false)
	private ImagePlus output_blood;

	@Override
	protected void reconstruct(final Progress progress) {
		final UltrasoundSimulation scanner = new UltrasoundSimulation(new Grid(height, width, frames, pixel_size, interval),
			new Probe(carrier, axial, lateral), new Tissue(envelope_spread, envelope_length, attenuation), new Motion(amplitude,
				strain, slowest, fastest, jitter), new Vasculature(trees, radius, smallest, speed, density, brightness),
			clutter, noise);
		final SimulatedMovie movie = scanner.simulate(seed);
		progress.check();
		output_tissue = publish("output_tissue", image(TISSUE, movie.tissue()));
		output_blood = publish("output_blood", image(BLOOD, movie.blood()));
		output = publish("output", image(TITLE, movie.movie()));
	}

	private ImagePlus image(final String title, final Tensor movie) {
		final ImagePlus image = MovieImages.of(title, movie);
		final Calibration calibration = image.getCalibration();
		calibration.pixelWidth = pixel_size;
		calibration.pixelHeight = pixel_size;
		calibration.setUnit("mm");
		calibration.frameInterval = 1e-3 * interval;
		calibration.setTimeUnit("sec");
		return image;
	}
}
