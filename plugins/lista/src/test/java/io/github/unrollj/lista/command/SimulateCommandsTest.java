package io.github.unrollj.lista.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.gui.NewImage;

import io.github.unrollj.command.CommandRules;
import io.github.unrollj.command.CommandRun;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

class SimulateCommandsTest {

	private static CommandRun commands;

	@BeforeAll
	static void start() {
		commands = new CommandRun();
	}

	@AfterAll
	static void stop() {
		commands.close();
	}

	@Test
	void commandsKeepTheRules() {
		assertDoesNotThrow(() -> CommandRules.check(SimulateFluorescenceCommand.class,
			SimulateLowResolutionCommand.class));
	}

	@Test
	void sliceIsTheImageOfItsSeedOnAnyNumberOfThreads() throws Exception {
		final CommandModule three = fluorescence("images", 3, "seed", 10L, "threads", 2);
		final CommandModule last = fluorescence("images", 1, "seed", 12L, "threads", 1);
		for (final String key : new String[] { "output", "clean" }) {
			final ImagePlus stack = (ImagePlus) three.getOutput(key);
			final ImagePlus single = (ImagePlus) last.getOutput(key);
			assertArrayEquals(new int[] { 48, 40, 1, 3, 1 }, stack.getDimensions());
			assertEquals(0, difference(stack, 3, single, 1));
			assertEquals(0.065, stack.getCalibration().pixelHeight);
			assertEquals("\u00B5m", stack.getCalibration().getUnit());
		}
		final ImagePlus output = (ImagePlus) three.getOutput("output");
		assertEquals(16, output.getBitDepth());
		assertEquals("Simulated Fluorescence", output.getTitle());
		assertEquals("tissue, seed 11", output.getStack().getSliceLabel(2));
		assertEquals(32, ((ImagePlus) three.getOutput("clean")).getBitDepth());
	}

	@Test
	void withoutNoiseTheOutputIsTheCleanImageRounded() throws Exception {
		final CommandModule module = fluorescence("noisy", false);
		assertEquals(0.5, difference((ImagePlus) module.getOutput("output"), 1, (ImagePlus) module.getOutput("clean"), 1),
			0.02);
	}

	@Test
	void lowResolutionIsTitledAndScaled() throws Exception {
		final ImagePlus image = NewImage.createShortImage("in", 33, 20, 2, NewImage.FILL_RAMP);
		image.getCalibration().pixelWidth = 0.1;
		final ImagePlus output = (ImagePlus) commands.run(SimulateLowResolutionCommand.class, "image", image, "scale", "4")
			.getOutput("output");
		assertEquals("Low Resolution", output.getTitle());
		assertArrayEquals(new int[] { 9, 5, 1, 2, 1 }, output.getDimensions());
		assertEquals(0.4, output.getCalibration().pixelWidth, 1e-12);
	}

	@Test
	void whatIsWrongIsNamed() {
		assertEquals("aperture is 2.0 and must be from 0.1 to 1.49", failure("aperture", 2.0));
		assertEquals("kind is \"bacteria\" and must be one of nuclei, filaments, puncta, tissue, mixed, random", failure(
			"kind", "bacteria"));
		assertEquals("width is 8000 and must be from 16 to 4096", failure("width", 8000));
	}

	private static String failure(final Object... inputs) {
		return commands.failure(SimulateFluorescenceCommand.class, inputs);
	}

	private static CommandModule fluorescence(final Object... more) throws Exception {
		return commands.run(SimulateFluorescenceCommand.class, CommandRun.with(new Object[] { "kind", "tissue", "width", 48,
			"height", 40, "pixel_size", 0.065 }, more));
	}

	/** Largest difference of two planes. */
	private static double difference(final ImagePlus a, final int slice, final ImagePlus b, final int other) {
		double most = 0;
		for (int i = 0; i < a.getWidth() * a.getHeight(); i++)
			most = Math.max(most, Math.abs(a.getStack().getProcessor(slice).getf(i) - b.getStack().getProcessor(other).getf(
				i)));
		return most;
	}
}
