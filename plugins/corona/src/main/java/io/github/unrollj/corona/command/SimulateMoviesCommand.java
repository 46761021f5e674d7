package io.github.unrollj.corona.command;

import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.corona.movie.PairFolders;
import io.github.unrollj.corona.simulation.MicroscopySimulation;
import io.github.unrollj.corona.simulation.SimulatedMovie;
import io.github.unrollj.corona.simulation.UltrasoundSimulation;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Simulates movies to train on, each of random physics: the measured ones in the folder "movies", and under the same names
 * in "truth" as many frames of tissue and then of blood. Files are called by the movies' seeds.
 */
@Plugin(type = Command.class, name = "simulate movies", headless = true,
	description = "Simulates movies of random physics and their true parts, into two folders to train on",
	menuPath = "Plugins>UnrollJ>Simulate>Simulate Training Movies")
public class SimulateMoviesCommand extends ReconstructCommand {

	@Parameter(label = "Kind", choices = { "ultrasound", "microscopy" }, persist = false)
	private String kind = "ultrasound";

	@Parameter(label = "Number of movies", min = "1", max = "100000", persist = false)
	private int movies = 240;

	@Parameter(label = "Seed of the first one", min = "0", persist = false)
	private long seed = 10000;

	@Parameter(label = "Folder for the two folders", style = "directory")
	private File output_folder;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = "Report")
	private String report;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final PairFolders folders = PairFolders.in(output_folder.toPath());
		final AtomicInteger done = new AtomicInteger();
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads)) {
			workers.forEach(movies, i -> {
				progress.check();
				write(folders, seed + i);
				progress.update(done.incrementAndGet(), movies, "Simulating");
			});
		}
		report = movies + (movies == 1 ? " movie is in " : " movies are in ") + folders;
	}

	private void write(final PairFolders folders, final long movieSeed) {
		final SplittableRandom random = new SplittableRandom(movieSeed);
		final SimulatedMovie movie = kind.equals("ultrasound") ? UltrasoundSimulation.random(random).simulate(movieSeed)
			: MicroscopySimulation.random(random).simulate(movieSeed);
		try {
			folders.write(String.format("movie-%05d", movieSeed), movie.movie(), movie.tissue(), movie.blood());
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}
}
