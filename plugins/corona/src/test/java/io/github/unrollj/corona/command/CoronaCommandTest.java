package io.github.unrollj.corona.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.VirtualStack;
import ij.gui.NewImage;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.StackConverter;

import io.github.unrollj.command.CommandRules;
import io.github.unrollj.command.CommandRun;
import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.corona.classical.SvdFilter;
import io.github.unrollj.corona.movie.MovieImages;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandModule;

/** The command as users have it: movies of all kinds in, their parts out. */
class CoronaCommandTest {

	private static final int FRAMES = 12;

	private static CommandRun commands;

	@TempDir
	static Path folder;

	private static String complexModel;
	private static String realModel;

	@BeforeAll
	static void start() throws Exception {
		commands = new CommandRun();
		complexModel = CommandMovies.smallModel(folder, true).toString();
		realModel = CommandMovies.smallModel(folder, false).toString();
	}

	@AfterAll
	static void stop() {
		commands.close();
	}

	private static CommandModule run(final ImagePlus image, final Object... options) throws ExecutionException {
		return commands.run(CoronaCommand.class, with(image, options));
	}

	private static String failure(final ImagePlus image, final Object... options) {
		return commands.failure(CoronaCommand.class, with(image, options));
	}

	private static Object[] with(final ImagePlus image, final Object... options) {
		final Object[] all = new Object[options.length + 2];
		all[0] = "image";
		all[1] = image;
		System.arraycopy(options, 0, all, 2, options.length);
		return all;
	}

	/** A strong background at rest and weak noise, 20 x 18 pixels. */
	private static Tensor movie(final boolean complex) {
		final Random random = new Random(3);
		final Tensor movie = complex ? Tensor.complexZeros(FRAMES, 18, 20) : Tensor.zeros(FRAMES, 18, 20);
		for (final float[] part : complex ? new float[][] { movie.real(), movie.imaginary() } : new float[][] { movie
			.real() })
		{
			final double[] still = random.doubles(18 * 20, 50, 150).toArray();
			for (int i = 0; i < part.length; i++)
				part[i] = (float) (still[i % still.length] + 5 * random.nextGaussian());
		}
		return movie;
	}

	private static ImagePlus image(final boolean complex) {
		final ImagePlus image = MovieImages.of("in.tif", movie(complex));
		final Calibration calibration = image.getCalibration();
		calibration.pixelWidth = 0.12;
		calibration.frameInterval = 0.01;
		calibration.setUnit("mm");
		return image;
	}

	private static ImagePlus interleaved() {
		final ImagePlus image = image(true);
		image.setDimensions(1, 2 * FRAMES, 1);
		return image;
	}

	private static ImagePlus output(final CommandModule module, final String key) {
		return (ImagePlus) module.getOutput(key);
	}

	@Test
	void commandsKeepTheRules() {
		CommandRules.check(CoronaCommand.class, SimulateUltrasoundCommand.class, SimulateMicroscopyCommand.class,
			SimulateMoviesCommand.class, CoronaTargetsCommand.class, BenchmarkCoronaCommand.class);
	}

	@Test
	void partsOfAComplexMovieAreComplexMovies() throws ExecutionException {
		final CommandModule module = run(image(true), "model", complexModel, "power", true, "maximum", true);
		for (final String key : new String[] { "output", "output_tissue" }) {
			final ImagePlus part = output(module, key);
			assertArrayEquals(new int[] { 20, 18, 2, 1, FRAMES }, part.getDimensions());
			assertEquals(32, part.getBitDepth());
			assertEquals(0.12, part.getCalibration().pixelWidth);
			assertEquals(0.01, part.getCalibration().frameInterval);
			assertEquals("mm", part.getCalibration().getUnit());
			assertTrue(CommandMovies.movie(part).isFinite());
		}
		assertEquals("Blood", output(module, "output").getTitle());
		assertEquals("Tissue", output(module, "output_tissue").getTitle());
		assertEquals("Power Doppler", output(module, "output_power").getTitle());
		final ImagePlus maximum = output(module, "output_maximum");
		assertEquals("Maximum Intensity", maximum.getTitle());
		assertEquals(0, maximum.getStatistics().max, 1e-4);
		assertEquals(0.12, maximum.getCalibration().pixelWidth);
	}

	@Test
	void windowsThatNobodyWantsAreNotMade() throws ExecutionException {
		final CommandModule module = run(image(false), "model", realModel, "tissue", false);
		assertNotNull(module.getOutput("output"));
		assertNull(module.getOutput("output_tissue"));
		assertNull(module.getOutput("output_power"));
		assertNull(module.getOutput("output_maximum"));
	}

	@Test
	void aBlockThatHoldsTheMovieIsTheMovie() throws ExecutionException {
		final CommandModule module = run(image(true), "method", "svd", "first", 1, "last", 2, "block_size", 100,
			"block_frames", 100);
		final Separation whole = new SvdFilter(1, 2).separate(movie(true), Progress.NONE);
		assertClose(whole.blood(), CommandMovies.movie(output(module, "output")));
		assertClose(whole.tissue(), CommandMovies.movie(output(module, "output_tissue")));
	}

	@Test
	void interleavedPlanesAreChannels() throws ExecutionException {
		final Tensor expected = CommandMovies.movie(output(run(image(true), "method", "svd"), "output"));
		final ImagePlus result = output(run(interleaved(), "method", "svd", "complex", "interleaved"), "output");
		assertArrayEquals(new int[] { 20, 18, 2, FRAMES, 1 }, result.getDimensions());
		assertArrayEquals(expected.imaginary(), CommandMovies.movie(result).imaginary());
	}

	@Test
	void integersAreTakenAsTheyAre() throws ExecutionException {
		final ImagePlus floats = image(false);
		for (int i = 1; i <= FRAMES; i++) {
			final float[] pixels = (float[]) floats.getStack().getPixels(i);
			for (int p = 0; p < pixels.length; p++)
				pixels[p] = Math.round(pixels[p]);
		}
		final Tensor expected = CommandMovies.movie(output(run(floats, "model", realModel), "output"));
		for (final int bits : new int[] { 8, 16 }) {
			final ImagePlus integers = floats.duplicate();
			for (int i = 1; i <= FRAMES; i++)
				integers.getStack().getProcessor(i).setMinAndMax(0, bits == 8 ? 255 : 65535);
			integers.setDisplayRange(0, bits == 8 ? 255 : 65535);
			if (bits == 8) new StackConverter(integers).convertToGray8();
			else new StackConverter(integers).convertToGray16();
			integers.setDimensions(1, FRAMES, 1);
			final ImagePlus result = output(run(integers, "model", realModel), "output");
			assertEquals(FRAMES, result.getNSlices());
			assertEquals(32, result.getBitDepth());
			assertClose(expected, CommandMovies.movie(result));
		}
	}

	@Test
	void everyMethodSeparates() throws ExecutionException {
		for (final String method : List.of("fista", "inexact-alm", "svd")) {
			final CommandModule module = run(image(false), "method", method, "first", 1);
			final Tensor tissue = CommandMovies.movie(output(module, "output_tissue"));
			final Tensor blood = CommandMovies.movie(output(module, "output"));
			assertTrue(tissue.norm() > 0.9 * movie(false).norm(), method);
			assertTrue(blood.norm() < 0.2 * movie(false).norm(), method);
		}
	}

	@Test
	void selectionIsCropped() throws ExecutionException {
		final ImagePlus image = image(true);
		image.setRoi(4, 6, 10, 12);
		final ImagePlus result = output(run(image, "method", "svd"), "output");
		assertArrayEquals(new int[] { 10, 12, 2, 1, FRAMES }, result.getDimensions());
	}

	@Test
	void moviesShorterThanABlockAreFilled() throws ExecutionException {
		final ImagePlus image = image(false);
		while (image.getStackSize() > 5)
			image.getStack().deleteLastSlice();
		image.setDimensions(1, 1, 5);
		assertEquals(5, output(run(image, "model", realModel), "output").getNFrames());
	}

	@Test
	void whatCannotBeSeparatedIsRefused() {
		final ImagePlus colour = NewImage.createRGBImage("rgb", 20, 20, 5, NewImage.FILL_BLACK);
		assertTrue(failure(colour).startsWith("image is RGB and must be grey"));
		final ImagePlus single = NewImage.createByteImage("one", 20, 20, 1, NewImage.FILL_RAMP);
		assertTrue(failure(single).startsWith("image has 1 frame and must have at least 2"));
		final ImagePlus volumes = image(false);
		volumes.setDimensions(1, 3, 4);
		assertTrue(failure(volumes).startsWith("image has 3 slices and 4 frames"));
		final ImagePlus channels = image(false);
		channels.setDimensions(3, 4, 1);
		assertTrue(failure(channels).startsWith("image has 3 channels of 32 bits and must have one, or two"));
		assertTrue(failure(image(false), "complex", "channels").startsWith("image has 1 channel and must have 2"));
		assertTrue(failure(image(true), "complex", "no").startsWith("image has 2 channels and must have one"));
		final ImagePlus broken = image(true);
		broken.getStack().setVoxel(3, 4, 8, Double.NaN);
		assertEquals("Frame 5 of image holds values that are infinite or not a number; all must be finite", failure(broken,
			"method", "svd"));
		assertTrue(failure(image(false), "method", "svd", "block_frames", 8, "overlap", 8).startsWith(
			"overlap is 8 and must be from 0 to 7"));
	}

	@Test
	void modelsOfTheOtherKindAreRefused() {
		assertTrue(failure(image(false), "model", complexModel).contains("is for complex movies, and image is real"));
		assertTrue(failure(image(true), "model", realModel).contains("is for real movies, and image is complex"));
		assertTrue(failure(image(true), "model", "nothing").contains("\"nothing\""));
	}

	@Test
	void virtualStacksAreReadFrameByFrame() throws ExecutionException {
		final Counted stack = new Counted(40);
		final ImagePlus image = new ImagePlus("virtual", stack);
		final ImagePlus result = output(run(image, "method", "svd", "block_frames", 10, "overlap", 2), "output");
		assertEquals(40, result.getStackSize());
		final List<Integer> inOrder = IntStream.rangeClosed(1, 40).boxed().toList();
		// ImageJ looks at the first one when the image is checked
		assertEquals(inOrder, stack.read.subList(stack.read.size() - 40, stack.read.size()));
		assertFalse(stack.read.size() > 60, stack.read::toString);
	}

	/** Planes that are made when they are asked for. */
	private static final class Counted extends VirtualStack {

		private final List<Integer> read = new ArrayList<>();
		private final int size;

		Counted(final int size) {
			super(16, 16, null, null);
			this.size = size;
		}

		@Override
		public int getSize() {
			return size;
		}

		@Override
		public int size() {
			return size;
		}

		@Override
		public int getBitDepth() {
			return 32;
		}

		@Override
		public String getSliceLabel(final int n) {
			return null;
		}

		@Override
		public ImageProcessor getProcessor(final int n) {
			read.add(n);
			final Random random = new Random(n);
			return new FloatProcessor(16, 16, random.doubles(256).toArray());
		}
	}

	private static void assertClose(final Tensor expected, final Tensor actual) {
		assertTrue(expected.sameShape(actual), actual::toString);
		final Tensor difference = actual.copy();
		for (int i = 0; i < difference.count(); i++) {
			difference.real()[i] -= expected.real()[i];
			if (difference.isComplex()) difference.imaginary()[i] -= expected.imaginary()[i];
		}
		assertEquals(0, difference.norm() / expected.norm(), 1e-5);
	}
}
