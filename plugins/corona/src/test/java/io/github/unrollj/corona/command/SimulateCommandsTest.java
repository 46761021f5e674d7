package io.github.unrollj.corona.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;

import io.github.unrollj.command.CommandRun;
import io.github.unrollj.corona.simulation.Foreground;
import io.github.unrollj.corona.simulation.Grid;
import io.github.unrollj.corona.simulation.MicroscopySimulation;
import io.github.unrollj.corona.simulation.SimulatedMovie;
import io.github.unrollj.corona.simulation.UltrasoundSimulation;
import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.tensor.Tensor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandModule;

class SimulateCommandsTest {

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
	void defaultsOfUltrasoundAreTheMovingPreset() throws Exception {
		final CommandModule module = commands.run(SimulateUltrasoundCommand.class, "width", 24, "height", 20, "frames", 3,
			"seed", 5L);
		final SimulatedMovie expected = UltrasoundSimulation.moving(20).withGrid(Grid.DEFAULT.withSize(20, 24).withFrames(
			3)).simulate(5);
		final ImagePlus output = (ImagePlus) module.getOutput("output");
		assertArrayEquals(new int[] { 24, 20, 2, 1, 3 }, output.getDimensions());
		assertSame(expected.movie(), CommandMovies.movie(output));
		assertSame(expected.tissue(), CommandMovies.movie((ImagePlus) module.getOutput("output_tissue")));
		assertSame(expected.blood(), CommandMovies.movie((ImagePlus) module.getOutput("output_blood")));
		assertEquals("Simulated Ultrasound", output.getTitle());
		assertEquals(0.12, output.getCalibration().pixelHeight);
		assertEquals(0.01, output.getCalibration().frameInterval, 1e-12);
	}

	@Test
	void withoutMotionUltrasoundIsNearStatic() throws Exception {
		final CommandModule module = commands.run(SimulateUltrasoundCommand.class, "width", 24, "height", 20, "frames", 3,
			"amplitude", 0.0, "strain", 0.0, "clutter", 35.0);
		assertSame(UltrasoundSimulation.nearStatic(35).withGrid(Grid.DEFAULT.withSize(20, 24).withFrames(3)).simulate(1)
			.movie(), CommandMovies.movie((ImagePlus) module.getOutput("output")));
	}

	@Test
	void cameraRoundsTheMicroscopesMovie() throws Exception {
		final CommandModule module = commands.run(SimulateMicroscopyCommand.class, "width", 24, "height", 20, "frames", 3,
			"gain", 4.0, "offset", 50.0);
		final SimulatedMovie expected = MicroscopySimulation.CELLS.withSize(20, 24, 3).simulate(1);
		final ImagePlus output = (ImagePlus) module.getOutput("output");
		assertEquals(16, output.getBitDepth());
		assertArrayEquals(new int[] { 24, 20, 1, 1, 3 }, output.getDimensions());
		final Tensor movie = CommandMovies.movie(output);
		final Tensor background = CommandMovies.movie((ImagePlus) module.getOutput("output_background"));
		final Tensor objects = CommandMovies.movie((ImagePlus) module.getOutput("output_foreground"));
		for (int i = 0; i < movie.count(); i += 7) {
			assertEquals(4 * expected.movie().real()[i] + 50, movie.real()[i], 0.501);
			assertEquals(4 * expected.tissue().real()[i] + 50, background.real()[i], 1e-3);
			assertEquals(4 * expected.blood().real()[i], objects.real()[i], 1e-3);
		}
	}

	@Test
	void emittersBlink() throws Exception {
		final CommandModule module = commands.run(SimulateMicroscopyCommand.class, "kind", "emitters", "width", 24,
			"height", 20, "frames", 3, "radius", 1.3, "density", 20.0, "speed", 0.0, "gain", 1.0);
		final SimulatedMovie expected = new MicroscopySimulation(20, 24, 3, MicroscopySimulation.CELLS.background(),
			new Foreground(Foreground.Kind.EMITTERS, 20, 1.3, 0, 60), 2).simulate(1);
		assertSame(expected.blood(), CommandMovies.movie((ImagePlus) module.getOutput("output_foreground")));
	}

	@Test
	void trainingMoviesAreThoseOfTheirSeeds() throws Exception {
		commands.run(SimulateMoviesCommand.class, "kind", "ultrasound", "movies", 2, "seed", 10000L, "output_folder", folder
			.toFile(), "threads", 2);
		final SimulatedMovie second = UltrasoundSimulation.random(new SplittableRandom(10001)).simulate(10001);
		final ImagePlus movie = ImageFiles.open(folder.resolve("movies/movie-10001.tif"));
		final ImagePlus truth = ImageFiles.open(folder.resolve("truth/movie-10001.tif"));
		assertArrayEquals(new int[] { 128, 128, 2, 1, 20 }, movie.getDimensions());
		assertArrayEquals(new int[] { 128, 128, 2, 1, 40 }, truth.getDimensions());
		assertSame(second.movie(), CommandMovies.movie(movie));
		final Tensor parts = CommandMovies.movie(truth);
		final int half = parts.count() / 2;
		assertArrayEquals(second.tissue().imaginary(), Arrays.copyOf(parts.imaginary(), half));
		assertArrayEquals(second.blood().real(), Arrays.copyOfRange(parts.real(), half, 2 * half));
	}

	@Test
	void microscopyIsTrainedOnPhotons() throws Exception {
		commands.run(SimulateMoviesCommand.class, "kind", "microscopy", "movies", 1, "seed", 7L, "output_folder", folder
			.toFile());
		final ImagePlus movie = ImageFiles.open(folder.resolve("movies/movie-00007.tif"));
		assertArrayEquals(new int[] { 128, 128, 1, 1, 20 }, movie.getDimensions());
		assertSame(MicroscopySimulation.random(new SplittableRandom(7)).simulate(7).movie(), CommandMovies.movie(movie));
	}

	@Test
	void whatIsWrongIsNamed() {
		assertTrue(commands.failure(SimulateUltrasoundCommand.class, "smallest", 1.0).startsWith(
			"smallest (mm) is 1.0 and must be from"));
		assertEquals("frames is 1 and must be from 2 to 4096", commands.failure(SimulateMicroscopyCommand.class, "frames",
			1));
	}

	private static void assertSame(final Tensor expected, final Tensor actual) {
		assertArrayEquals(expected.real(), actual.real());
		assertArrayEquals(expected.imaginary(), actual.imaginary());
	}
}
