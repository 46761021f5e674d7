package io.github.unrollj.corona.command;

import ij.ImagePlus;

import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.corona.Separators;
import io.github.unrollj.corona.classical.ProximalGradient;
import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.corona.classical.Solution;
import io.github.unrollj.corona.movie.ImageMovie;
import io.github.unrollj.corona.movie.PairFolders;
import io.github.unrollj.corona.movie.TrainingPieces;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Makes training pairs of a movie whose true parts nobody knows: the classical method, FISTA to convergence on overlapping
 * blocks, stands for the truth. The movie goes in pieces into the folder "movies", its parts into "truth".
 */
@Plugin(type = Command.class, name = "targets corona", headless = true,
	description = "Separates a movie by converged FISTA and writes the pairs that a network can be trained on",
	menuPath = "Plugins>UnrollJ>CORONA Training Pairs")
public class CoronaTargetsCommand extends ReconstructCommand {

	@Parameter(label = "Movie", persist = false)
	private ImagePlus image;

	@Parameter(label = "Complex numbers", choices = { "automatic", "channels", "interleaved", "no" }, persist = false,
		description = "How the movie holds real and imaginary parts; automatic: two 32-bit channels are complex")
	private String complex = "automatic";

	@Parameter(label = "Weight of the nuclear norm", min = "0", max = "1000000", persist = false,
		description = "For blocks of peak 1: the larger, the less of the movie is tissue")
	private double lambda1 = Separators.LAMBDA1;

	@Parameter(label = "Weight of the sparse norm", min = "0", max = "1000000", persist = false,
		description = "For blocks of peak 1: the larger, the less of the movie is blood")
	private double lambda2 = Separators.LAMBDA2;

	@Parameter(label = "Folder for the two folders", style = "directory")
	private File output_folder;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Iterations at most", min = "1", max = "100000", persist = false)
	private int iterations = 2000;

	@Parameter(label = "Size of the pieces (pixels)", min = "16", max = "4096", persist = false)
	private int piece_size = 128;

	@Parameter(label = "Length of the pieces (frames)", min = "2", max = "4096", persist = false)
	private int piece_frames = 40;

	@Parameter(label = "Block size (pixels)", min = "2", max = "32768", persist = false)
	private int block_size = 32;

	@Parameter(label = "Block length (frames)", min = "2", max = "32768", persist = false)
	private int block_frames = 20;

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = "Report")
	private String report;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final ImageMovie movie = ImageMovie.of(image, complex);
		final Observed solver = new Observed(ProximalGradient.fista(lambda1, lambda2).withIterations(iterations));
		final PairFolders folders = PairFolders.in(output_folder.toPath());
		final TrainingPieces pieces = new TrainingPieces(movie, folders, name(), piece_size, piece_frames);
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads)) {
			Separators.scaled(solver).withBlocks(block_size, block_frames).of(movie, -1).run(movie, pieces, workers,
				progress);
		}
		report = pieces.count() + (pieces.count() == 1 ? " pair is in " : " pairs are in ") + folders + ". " + solver.report();
	}

	/** The image's title as the beginning of file names. */
	private String name() {
		return image.getTitle().replaceFirst("\\.[A-Za-z]{3,4}$", "").replaceAll("[^A-Za-z0-9_-]+", "-");
	}

	/** FISTA, and how it went. */
	private static final class Observed implements Separator {

		private final ProximalGradient solver;
		private final AtomicInteger blocks = new AtomicInteger();
		private final AtomicInteger converged = new AtomicInteger();
		private final AtomicInteger most = new AtomicInteger();

		Observed(final ProximalGradient solver) {
			this.solver = solver;
		}

		@Override
		public Separation separate(final Tensor block, final Progress progress) {
			final Solution solution = solver.solve(block, progress);
			blocks.incrementAndGet();
			if (solution.converged()) converged.incrementAndGet();
			most.accumulateAndGet(solution.iterations(), Math::max);
			return solution.separation();
		}

		String report() {
			return "FISTA converged on " + converged + " of " + blocks + " blocks, after " + most + " iterations at most";
		}
	}
}
