package io.github.unrollj.lista.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.NewImage;
import ij.measure.Calibration;
import ij.process.ImageProcessor;

import io.github.unrollj.command.CommandRun;

import java.util.Random;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as users have it: images of all kinds in, images of the same kind out. */
class ListaCommandTest {

	private static CommandRun commands;

	@BeforeAll
	static void start() {
		commands = new CommandRun();
	}

	@AfterAll
	static void stop() {
		commands.close();
	}

	private static ImagePlus run(final ImagePlus image, final Object... options) throws ExecutionException {
		return CommandRun.image(commands.run(ListaCommand.class, CommandRun.with(new Object[] { "image", image }, options)),
			"output");
	}

	/** A hyperstack of 2 channels, 2 slices and 2 frames. */
	private static ImagePlus noise(final int bits) {
		final ImagePlus image = NewImage.createImage("in", 24, 20, 8, bits, NewImage.FILL_BLACK);
		final Random random = new Random(1);
		for (int i = 1; i <= 8; i++) {
			final ImageProcessor pixels = image.getStack().getProcessor(i);
			for (int p = 0; p < pixels.getPixelCount(); p++)
				pixels.setf(p, bits == 24 ? random.nextInt(1 << 24) : random.nextInt(200));
		}
		image.setDimensions(2, 2, 2);
		final Calibration calibration = image.getCalibration();
		calibration.pixelWidth = 0.2;
		calibration.pixelHeight = 0.4;
		calibration.setUnit("micron");
		return image;
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32, 24 })
	void hyperstacksKeepWhatTheyAre(final int bits) throws ExecutionException {
		final ImagePlus output = run(noise(bits), "scale", "2");
		assertEquals(ListaCommand.TITLE, output.getTitle());
		assertEquals(48, output.getWidth());
		assertEquals(40, output.getHeight());
		assertEquals(2, output.getNChannels());
		assertEquals(2, output.getNSlices());
		assertEquals(2, output.getNFrames());
		assertEquals(bits == 24 ? 24 : 32, output.getBitDepth());
		assertEquals(0.1, output.getCalibration().pixelWidth, 1e-12);
		assertEquals(0.2, output.getCalibration().pixelHeight, 1e-12);
		assertEquals("micron", output.getCalibration().getUnit());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2", "3", "4" })
	void everyScaleHasADefaultModel(final String scale) throws ExecutionException {
		final ImagePlus image = NewImage.createShortImage("ramp", 30, 26, 1, NewImage.FILL_RAMP);
		final ImagePlus output = run(image, "scale", scale);
		assertEquals(Integer.parseInt(scale) * 30, output.getWidth());
		final double mean = image.getProcessor().getStats().mean;
		assertEquals(mean, output.getProcessor().getStats().mean, 0.01 * mean);
	}

	@Test
	void selectionIsCropped() throws ExecutionException {
		final ImagePlus image = NewImage.createByteImage("in", 40, 30, 1, NewImage.FILL_RAMP);
		image.setRoi(4, 6, 10, 12);
		final ImagePlus output = run(image, "method", "bicubic");
		assertEquals(20, output.getWidth());
		assertEquals(24, output.getHeight());
	}

	@Test
	void unknownModelIsNamedWithThoseThatAre() {
		final String message = failure("model", "x7");
		assertTrue(message.contains("\"x7\""), message);
		assertTrue(message.contains("x2"), message);
	}

	@Test
	void modelOfAnotherScaleIsRefused() {
		assertEquals("scale is 3, but model x2 is for scale 2", failure("scale", "3", "model", "x2"));
	}

	private static String failure(final Object... options) {
		return commands.failure(ListaCommand.class, CommandRun.with(new Object[] { "image", noise(8) }, options));
	}
}
