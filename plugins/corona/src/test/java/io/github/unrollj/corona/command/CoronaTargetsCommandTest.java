package io.github.unrollj.corona.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;

import io.github.unrollj.command.CommandRun;
import io.github.unrollj.command.TrainCommand;
import io.github.unrollj.corona.movie.MovieImages;
import io.github.unrollj.corona.simulation.Grid;
import io.github.unrollj.corona.simulation.UltrasoundSimulation;
import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.tensor.Tensor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a user's movie to a model of it. */
class CoronaTargetsCommandTest {

	private static CommandRun commands;

	@TempDir
	Path folder;

	@BeforeAll
	static void start() {
		commands = new CommandRun();
	}

	@AfterAll
	static void stop() {
		commands.close();
	}

	@Test
	void aModelIsTrainedOnAMovieOfOnesOwn() throws Exception {
		final Tensor movie = UltrasoundSimulation.nearStatic(15).withGrid(Grid.DEFAULT.withSize(24, 40).withFrames(14))
			.simulate(1).movie();
		final ImagePlus image = MovieImages.of("my [own] movie.tif", movie);
		final String report = (String) commands.run(CoronaTargetsCommand.class, "image", image, "output_folder", folder
			.toFile(), "piece_size", 24, "piece_frames", 8, "block_size", 24, "block_frames", 8).getOutput("report");
		assertTrue(report.startsWith("4 pairs are in "), report);
		assertTrue(report.matches(".*FISTA converged on 6 of 6 blocks, after \\d+ iterations at most"), report);
		final List<String> names = List.of("my-own-movie-t0000-y0000-x0000.tif", "my-own-movie-t0000-y0000-x0016.tif",
			"my-own-movie-t0006-y0000-x0000.tif", "my-own-movie-t0006-y0000-x0016.tif");
		assertEquals(names, names(folder.resolve("movies")));
		assertEquals(names, names(folder.resolve("truth")));
		checkLastPiece(movie, names.get(3));
		train();
	}

	/** The pieces of the measured movie, and parts that make up nearly all of it. */
	private void checkLastPiece(final Tensor movie, final String name) throws Exception {
		final Tensor measured = CommandMovies.movie(ImageFiles.open(folder.resolve("movies").resolve(name)));
		assertArrayEquals(new int[] { 8, 24, 24 }, measured.shape());
		assertEquals(movie.imaginary()[movie.count() - 1], measured.imaginary()[measured.count() - 1]);
		final Tensor parts = CommandMovies.movie(ImageFiles.open(folder.resolve("truth").resolve(name)));
		final Tensor sum = Tensor.of(Arrays.copyOf(parts.real(), measured.count()), measured.shape());
		sum.add(Tensor.of(Arrays.copyOfRange(parts.real(), measured.count(), parts.count()), measured.shape()));
		final Tensor real = Tensor.of(measured.real().clone(), measured.shape());
		for (int i = 0; i < sum.count(); i++)
			sum.real()[i] -= real.real()[i];
		assertTrue(sum.norm() < 0.3 * real.norm(), () -> sum.norm() + " of " + real.norm());
	}

	private void train() throws Exception {
		final Path model = folder.resolve("mine.safetensors");
		commands.run(TrainCommand.class, "reconstructor", "corona", "input_folder", folder.resolve("movies").toFile(),
			"target_folder", folder.resolve("truth").toFile(), "model_file", model.toFile(), "configuration",
			"{\"layers\":2,\"patch\":16,\"frames\":8}", "epochs", 1, "steps_per_epoch", 2, "patch", 16, "batch", 2,
			"validation_split", 0.25);
		final ImagePlus movie = ImageFiles.open(folder.resolve("movies/my-own-movie-t0000-y0000-x0000.tif"));
		final ImagePlus blood = (ImagePlus) commands.run(CoronaCommand.class, "image", movie, "model", model.toString())
			.getOutput("output");
		assertTrue(CommandMovies.movie(blood).norm() > 0);
	}

	private static List<String> names(final Path files) throws Exception {
		try (Stream<Path> list = Files.list(files)) {
			return list.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
