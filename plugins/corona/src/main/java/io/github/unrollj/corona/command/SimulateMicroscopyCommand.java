package io.github.unrollj.corona.command;

import ij.ImagePlus;

import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.corona.movie.MovieImages;
import io.github.unrollj.corona.simulation.Background;
import io.github.unrollj.corona.simulation.Foreground;
import io.github.unrollj.corona.simulation.MicroscopySimulation;
import io.github.unrollj.corona.simulation.SimulatedMovie;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Locale;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Simulates a camera's movie of moving cells or blinking emitters over a background: "Simulated Microscopy", 16-bit, as the
 * camera gives it, and 32-bit in its scale the parts whose sum it is besides noise, "Simulated Background", the camera's
 * offset included, and "Simulated Foreground".
 */
@Plugin(type = Command.class, name = "simulate microscopy", headless = true,
	description = "Simulates moving cells or blinking emitters over a background, as a camera sees them, from a seed",
	menuPath = "Plugins>UnrollJ>Simulate>Simulate Microscopy Movie")
public class SimulateMicroscopyCommand extends ReconstructCommand {

	/** Titles of the results. */
	public static final String TITLE = "Simulated Microscopy";
	public static final String BACKGROUND = "Simulated Background";
	public static final String FOREGROUND = "Simulated Foreground";

	private static final int SATURATED = 65535;

	@Parameter(label = "Objects", choices = { "cells", "emitters" }, persist = false,
		description = "cells crawl, emitters blink where they are")
	private String kind = "cells";

	@Parameter(label = "Width (pixels)", min = "16", max = "4096", persist = false)
	private int width = 128;

	@Parameter(label = "Height (pixels)", min = "16", max = "4096", persist = false)
	private int height = 128;

	@Parameter(label = "Frames", min = "2", max = "4096", persist = false)
	private int frames = 20;

	@Parameter(label = "Background (photons per pixel)", min = "1", max = "1000000", persist = false)
	private double photons = 200;

	@Parameter(label = "Objects' brightness (photons per pixel)", min = "0.01", max = "1000000", persist = false)
	private double brightness = 60;

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Objects per 1000 pixels", min = "0", max = "100", persist = false)
	private double density = 2;

	@Parameter(label = "Radius of cells, or standard deviation of emitters (pixels)", min = "0.5", max = "50",
		persist = false)
	private double radius = 3;

	@Parameter(label = "Speed of cells (pixels per frame)", min = "0", max = "20", persist = false)
	private double speed = 1;

	@Parameter(label = "Spread of the background (natural logarithm)", min = "0", max = "2", persist = false)
	private double spread = 0.5;

	@Parameter(label = "Share of the background that bleaches", min = "0", max = "0.95", persist = false)
	private double bleaching = 0.1;

	@Parameter(label = "Drift of the background (pixels in all)", min = "0", max = "20", persist = false)
	private double drift = 0.5;

	@Parameter(label = "Flicker of the background (relative)", min = "0", max = "0.5", persist = false)
	private double flicker = 0.01;

	@Parameter(label = "Read noise (photons, standard deviation)", min = "0", max = "1000", persist = false)
	private double read_noise = 2;

	@Parameter(label = "Gain (grey values per photon)", min = "0.01", max = "100", persist = false)
	private double gain = 2;

	@Parameter(label = "Grey value without light", min = "0", max = "10000", persist = false)
	private double offset = 100;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = TITLE)
	private ImagePlus output;

	@Parameter(type = ItemIO.OUTPUT, label = BACKGROUND, required = false)
	private ImagePlus output_background;

	@Parameter(type = ItemIO.OUTPUT, label = FOREGROUND, required = false)
	private ImagePlus output_foreground;

	@Override
	protected void reconstruct(final Progress progress) {
		final Foreground objects = new Foreground(Foreground.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), density, radius,
			speed, brightness);
		final SimulatedMovie movie = new MicroscopySimulation(height, width, frames, new Background(photons, spread,
			bleaching, drift, flicker), objects, read_noise).simulate(seed);
		progress.check();
		toGrey(movie.movie(), offset);
		toGrey(movie.tissue(), offset);
		toGrey(movie.blood(), 0);
		output_background = publish("output_background", MovieImages.of(BACKGROUND, movie.tissue()));
		output_foreground = publish("output_foreground", MovieImages.of(FOREGROUND, movie.blood()));
		output = publish("output", camera(movie.movie()));
	}

	private void toGrey(final Tensor movie, final double zero) {
		for (int i = 0; i < movie.count(); i++)
			movie.real()[i] = (float) (gain * movie.real()[i] + zero);
	}

	private static ImagePlus camera(final Tensor movie) {
		final short[] grey = new short[movie.count()];
		for (int i = 0; i < grey.length; i++)
			grey[i] = (short) Math.max(0, Math.min(SATURATED, Math.round(movie.real()[i])));
		return MovieImages.of(TITLE, grey, movie.size(0), movie.size(1), movie.size(2));
	}
}
