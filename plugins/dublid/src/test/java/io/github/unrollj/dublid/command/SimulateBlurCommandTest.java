package io.github.unrollj.dublid.command;

import static io.github.unrollj.dublid.command.Images.difference;
import static io.github.unrollj.dublid.command.Images.discs;
import static io.github.unrollj.command.CommandRun.image;
import static io.github.unrollj.command.CommandRun.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.NewImage;

import io.github.unrollj.command.CommandRun;
import io.github.unrollj.dublid.simulation.LineKernel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.CommandModule;

class SimulateBlurCommandTest {

	private static CommandRun commands;

	@BeforeAll
	static void start() {
		commands = new CommandRun();
	}

	@AfterAll
	static void stop() {
		commands.close();
	}

	private static CommandModule run(final ImagePlus image, final Object... options) throws Exception {
		return commands.run(SimulateBlurCommand.class, with(new Object[] { "image", image }, options));
	}

	private static String failure(final ImagePlus image, final Object... options) {
		return commands.failure(SimulateBlurCommand.class, with(new Object[] { "image", image }, options));
	}

	/** Counter-clockwise on the screen, where rows go down. */
	@Test
	void lineHasItsLengthAndAngle() throws Exception {
		final CommandModule module = run(discs(60, 50), "kind", "line", "length", 9.0, "angle", 45.0, "kernel_size", 21);
		final ImagePlus kernel = image(module, "output_kernel");
		assertArrayEquals(LineKernel.of(21, 9, -Math.PI / 4, 0, 0).real(), (float[]) kernel.getProcessor().getPixels());
		assertTrue(kernel.getProcessor().getf(12, 8) > 0 && kernel.getProcessor().getf(8, 8) == 0);
		assertEquals(SimulateBlurCommand.KERNEL_TITLE, kernel.getTitle());
	}

	/** An image without structure is only dimmed and made noisy. */
	@Test
	void noiseAndGainAreRelativeToThePeak() throws Exception {
		final ImagePlus flat = NewImage.createFloatImage("flat", 120, 120, 1, NewImage.FILL_BLACK);
		flat.getProcessor().add(2000);
		final ImagePlus output = image(run(flat, "noise", 0.01, "gain", 0.5, "seed", 3L), "output");
		assertEquals(1000, output.getStatistics().mean, 1);
		assertEquals(20, output.getStatistics().stdDev, 0.5);
		final ImagePlus shot = image(run(flat, "noise", 0.0, "shot", 0.02, "gain", 0.25), "output");
		assertEquals(20, shot.getStatistics().stdDev, 0.5);
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 24, 32 })
	void resultsAreOfTheInputsKind(final int bits) throws Exception {
		final ImagePlus image = NewImage.createImage("in", 50, 40, 4, bits, NewImage.FILL_RAMP);
		image.setDimensions(2, 2, 1);
		image.getCalibration().pixelWidth = 0.3;
		image.getCalibration().xOrigin = 20;
		final CommandModule module = run(image, "length", 5.0, "cut", true);
		final ImagePlus output = image(module, "output");
		assertArrayEquals(new int[] { 50 - 12, 40 - 12, 2, 2, 1 }, output.getDimensions());
		assertEquals(bits, output.getBitDepth());
		assertEquals(0.3, output.getCalibration().pixelWidth);
		assertEquals(14, output.getCalibration().xOrigin);
		final ImagePlus sharp = image(module, "output_sharp");
		assertArrayEquals(image.getPixel(6, 6), sharp.getPixel(0, 0));
		assertTrue(difference(output, sharp, 0) < 0.2);
		assertNull(run(image, "length", 5.0).getOutput("output_sharp"));
	}

	@Test
	void seedsDecideAndPlanesMayMoveAlone() throws Exception {
		final ImagePlus stack = NewImage.createShortImage("stack", 64, 60, 2, NewImage.FILL_RAMP);
		final CommandModule alone = run(stack, "kind", "random", "shared", false, "seed", 5L);
		final ImagePlus kernels = image(alone, "output_kernel");
		assertEquals(2, kernels.getStackSize());
		stack.getStack().deleteLastSlice();
		final CommandModule second = run(stack, "kind", "random", "seed", 6L);
		assertArrayEquals((float[]) kernels.getStack().getPixels(2), (float[]) image(second, "output_kernel").getProcessor()
			.getPixels());
		assertEquals(0, difference(image(run(stack, "kind", "random", "seed", 6L), "output"), image(second, "output"), 0));
	}

	@Test
	void whatIsWrongIsNamed() {
		assertEquals("kernel_size is 15 and must be at least 29 for length 20.0", failure(discs(60, 60), "length", 20.0,
			"kernel_size", 15));
		assertEquals("kernel_size is 16 and must be odd and at least 3", failure(discs(60, 60), "kernel_size", 16));
		assertEquals("image of 20 x 60 pixels is smaller than the kernel of 23 x 23", failure(discs(20, 60)));
		assertEquals("kind is \"spiral\" and must be one of line, spline, trajectory, random", failure(discs(60, 60), "kind",
			"spiral"));
	}
}
