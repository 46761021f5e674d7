package io.github.unrollj.admmcsnet.command;

import static io.github.unrollj.admmcsnet.command.Images.difference;
import static io.github.unrollj.command.CommandRun.image;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.NewImage;

import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.command.CommandRun;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scijava.command.CommandModule;

class SimulateMriCommandsTest {

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
	void phantomsFollowFromTheirSeedOnAnyNumberOfThreads() throws Exception {
		final ImagePlus three = image(commands.run(SimulatePhantomCommand.class, "region", "chest", "width", 48, "height", 40,
			"images", 3, "seed", 5L, "threads", 2), "output");
		final ImagePlus last = image(commands.run(SimulatePhantomCommand.class, "region", "chest", "width", 48, "height", 40,
			"seed", 7L, "threads", 1), "output");
		assertArrayEquals((float[]) last.getProcessor().getPixels(), (float[]) three.getStack().getPixels(3));
		assertEquals("chest, seed 6", three.getStack().getSliceLabel(2));
		assertEquals(SimulatePhantomCommand.TITLE, three.getTitle());
		final ImagePlus complex = image(commands.run(SimulatePhantomCommand.class, "region", "chest", "width", 48, "height",
			40, "seed", 7L, "complex", true), "output");
		final float[] re = (float[]) complex.getStack().getPixels(1);
		final float[] im = (float[]) complex.getStack().getPixels(2);
		for (int i = 0; i < re.length; i++)
			assertEquals(last.getProcessor().getf(i), Math.hypot(re[i], im[i]), 1e-6);
	}

	@ParameterizedTest
	@EnumSource(MaskKind.class)
	void kSpaceIsMarkedAndZeroOutsideTheMask(final MaskKind kind) throws Exception {
		final ImagePlus truth = image(commands.run(SimulatePhantomCommand.class, "width", 50, "height", 41, "images", 2),
			"output");
		final CommandModule module = commands.run(SimulateMriCommand.class, "image", truth, "kind", kind.key(), "fraction",
			0.3, "snr", 40.0);
		final ImagePlus kSpace = image(module, "output");
		final ImagePlus mask = image(module, "output_mask");
		assertArrayEquals(new int[] { 50, 41, 2, 2, 1 }, kSpace.getDimensions());
		assertEquals("Retrospective k-Space", kSpace.getTitle());
		assertEquals("Retrospective Mask", mask.getTitle());
		assertTrue(kSpace.getStack().getSliceLabel(1).startsWith("retrospective " + kind + " with "), kSpace.getStack()
			.getSliceLabel(1));
		int sampled = 0;
		for (int i = 0; i < 50 * 41; i++) {
			if (mask.getProcessor().get(i) != 0) sampled++;
			assertEquals(mask.getProcessor().get(i) != 0, kSpace.getStack().getProcessor(4).getf(i) != 0);
		}
		assertEquals(0.3, sampled / 2050.0, 0.03);
		assertNull(module.getOutput("output_sensitivities"));
	}

	@Test
	void noiseFollowsFromTheSeedAndDiffersBetweenSlices() throws Exception {
		final ImagePlus slice = image(commands.run(SimulatePhantomCommand.class, "width", 32, "height", 32), "output");
		final ImagePlus twice = new ImagePlus("twice", slice.getStack().duplicate());
		twice.getStack().addSlice(slice.getProcessor().duplicate());
		twice.setStack(twice.getStack());
		final ImagePlus a = image(commands.run(SimulateMriCommand.class, "image", twice, "snr", 20.0, "threads", 2), "output");
		final ImagePlus b = image(commands.run(SimulateMriCommand.class, "image", twice, "snr", 20.0, "threads", 1), "output");
		assertEquals(0, difference(a, b));
		final float[] first = (float[]) a.getStack().getPixels(1);
		final float[] second = (float[]) a.getStack().getPixels(3);
		double most = 0;
		for (int i = 0; i < first.length; i++)
			most = Math.max(most, Math.abs(first[i] - second[i]));
		assertTrue(most > 0.1);
	}

	@Test
	void whatIsWrongIsNamed() {
		assertTrue(commands.failure(SimulateMriCommand.class, "image", NewImage.createRGBImage("c", 32, 32, 1, 0)).contains(
			"has RGB colours and must be a grey image"));
		assertEquals("fraction is 0.01 and must be from 0.02 to 1.0", commands.failure(SimulateMriCommand.class, "image",
			NewImage.createFloatImage("a", 32, 32, 1, 0), "fraction", 0.01));
		assertTrue(commands.failure(SimulateMriCommand.class, "image", NewImage.createFloatImage("a", 8, 32, 1, 0)).contains(
			"columns is 8 and must be from 16"));
		assertEquals("region is \"knee\" and must be one of brain, chest", commands.failure(SimulatePhantomCommand.class,
			"region", "knee"));
	}
}
