package io.github.unrollj.dublid.command;

import static io.github.unrollj.dublid.command.Images.difference;
import static io.github.unrollj.dublid.command.Images.discs;
import static io.github.unrollj.command.CommandRun.image;
import static io.github.unrollj.command.CommandRun.model;
import static io.github.unrollj.command.CommandRun.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.NewImage;
import ij.process.ImageProcessor;

import io.github.unrollj.command.CommandRules;
import io.github.unrollj.command.CommandRun;
import io.github.unrollj.dublid.DublidReconstructor;
import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.tensor.Tensor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.CommandModule;

/** The command as users have it: blurred images of all kinds in, sharper ones of the same kind and kernels out. */
class DublidCommandTest {

	private static final String SMALL = "{\"filters\":4,\"layers\":3,\"box\":9,\"longest\":9}";

	private static CommandRun commands;
	private static String small;

	@TempDir
	static Path folder;

	@BeforeAll
	static void start() throws Exception {
		commands = new CommandRun();
		small = model(new DublidReconstructor(), folder, "small", SMALL);
	}

	@AfterAll
	static void stop() {
		commands.close();
	}

	private static CommandModule blur(final ImagePlus sharp, final Object... options) throws Exception {
		return commands.run(SimulateBlurCommand.class, with(new Object[] { "image", sharp, "noise", 0.002 }, options));
	}

	private static CommandModule deblur(final ImagePlus image, final Object... options) throws Exception {
		return commands.run(DublidCommand.class, with(new Object[] { "image", image, "model", small }, options));
	}

	private static String failure(final ImagePlus image, final Object... options) {
		return commands.failure(DublidCommand.class, with(new Object[] { "image", image, "model", small }, options));
	}

	private static String report(final CommandModule module) {
		return (String) module.getOutput("report");
	}

	private static String save(final ImagePlus image, final String name) {
		final String file = folder.resolve(name).toString();
		IJ.saveAsTiff(image, file);
		return file;
	}

	/** A hyperstack of 2 channels, a slice and 2 frames. */
	private static ImagePlus hyperstack(final int bits) {
		final ImagePlus image = NewImage.createImage("in", 40, 36, 4, bits, NewImage.FILL_BLACK);
		final Random random = new Random(1);
		for (int i = 1; i <= 4; i++) {
			final ImageProcessor pixels = image.getStack().getProcessor(i);
			for (int p = 0; p < pixels.getPixelCount(); p++)
				pixels.setf(p, bits == 24 ? random.nextInt(1 << 24) : random.nextInt(200));
			pixels.smooth();
		}
		image.setDimensions(2, 1, 2);
		image.getCalibration().pixelWidth = 0.2;
		image.getCalibration().setUnit("micron");
		return image;
	}

	@Test
	void commandsKeepTheRules() {
		assertDoesNotThrow(() -> CommandRules.check(DublidCommand.class, SimulateBlurCommand.class,
			BenchmarkDublidCommand.class));
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32, 24 })
	void hyperstacksKeepWhatTheyAre(final int bits) throws Exception {
		final CommandModule module = deblur(hyperstack(bits));
		final ImagePlus output = image(module, "output");
		assertEquals(DublidCommand.TITLE, output.getTitle());
		assertArrayEquals(new int[] { 40, 36, 2, 1, 2 }, output.getDimensions());
		assertEquals(bits == 24 ? 24 : 32, output.getBitDepth());
		assertEquals(0.2, output.getCalibration().pixelWidth, 1e-12);
		assertEquals("micron", output.getCalibration().getUnit());
		final ImagePlus kernel = image(module, "output_kernel");
		assertEquals(DublidCommand.KERNEL_TITLE, kernel.getTitle());
		assertArrayEquals(new int[] { 9, 9, 1, 1, 1 }, kernel.getDimensions());
		assertEquals(1, kernel.getStatistics().mean * 81, 1e-5);
	}

	/** With the true kernel, all colours and bit depths alike, at the input's scale. */
	@ParameterizedTest
	@ValueSource(ints = { 16, 32, 24 })
	void knownKernelSharpens(final int bits) throws Exception {
		final ImagePlus sharp = new ImagePlus("discs", converted(discs(110, 90).getProcessor(), bits));
		final CommandModule blurred = blur(sharp, "kind", "line", "length", 7.0, "angle", 30.0);
		final String kernel = save(image(blurred, "output_kernel"), "kernel" + bits + ".tif");
		final CommandModule module = deblur(image(blurred, "output"), "method", "known", "kernel", kernel);
		final ImagePlus grey = grey(image(module, "output"));
		final ImagePlus truth = grey(sharp);
		final ImagePlus before = grey(image(blurred, "output"));
		final double left = difference(grey, truth, 10);
		assertTrue(left < 0.6 * difference(before, truth, 10), left + " of " + difference(before, truth, 10));
		assertTrue(report(module).contains("Kernel: 15 x 15 pixels, known, used as it is"), report(module));
		assertFalse(report(module).contains("Warning"), report(module));
	}

	private static ImageProcessor converted(final ImageProcessor pixels, final int bits) {
		return bits == 16 ? pixels.convertToShort(false) : bits == 24 ? pixels.convertToByte(true).convertToRGB() : pixels;
	}

	private static ImagePlus grey(final ImagePlus image) {
		final ImageProcessor pixels = image.getProcessor();
		return new ImagePlus("grey", image.getBitDepth() == 24 ? pixels.convertToByte(false) : pixels);
	}

	/** The classical method finds the kernel, and puts it into the middle however the image was shifted. */
	@Test
	void classicalMethodSharpensAndCentres() throws Exception {
		final ImagePlus sharp = discs(150, 130);
		final ImagePlus blurred = image(blur(sharp, "kind", "line", "length", 9.0, "angle", 60.0), "output");
		final CommandModule module = deblur(blurred, "method", "classical", "kernel_size", 17);
		final double before = difference(blurred, sharp, 12);
		final double after = difference(image(module, "output"), sharp, 12);
		assertTrue(after < 0.8 * before, after + " of " + before);
		final float[] kernel = (float[]) image(module, "output_kernel").getProcessor().getPixels();
		for (final double offset : Kernels.centroid(Tensor.of(kernel, 17, 17)))
			assertEquals(0, offset, 0.51);
		assertTrue(report(module).matches("(?s).*Residual [^:]*: 0\\.\\d+; noise alone would leave 0\\.0.*"), report(module));
	}

	@Test
	void scaleOfValuesDoesNotMatter() throws Exception {
		final ImagePlus image = image(blur(discs(60, 50)), "output");
		final ImagePlus first = image(deblur(image), "output");
		image.getProcessor().multiply(40);
		image.getProcessor().add(-3000);
		final ImagePlus larger = image(deblur(image), "output");
		larger.getProcessor().add(3000);
		larger.getProcessor().multiply(1 / 40.0);
		assertEquals(0, difference(larger, first, 0), 1e-4);
	}

	@Test
	void kernelsForEachPlaneComeBackAsKnownOnes() throws Exception {
		final ImageStack planes = new ImageStack(64, 60);
		for (long seed = 1; seed <= 3; seed++)
			planes.addSlice(image(blur(discs(64, 60), "length", 4.0, "seed", seed), "output").getProcessor());
		final ImagePlus stack = new ImagePlus("stack", planes);
		final CommandModule each = deblur(stack, "shared", false, "retrieval", "classical");
		final ImagePlus kernels = image(each, "output_kernel");
		assertEquals(3, kernels.getStackSize());
		assertTrue(report(each).contains("estimated in each plane, all, centred"), report(each));
		final CommandModule known = deblur(stack, "method", "known", "retrieval", "unrolled", "kernel", save(kernels,
			"each.tif"));
		assertTrue(report(known).contains("known, one for each plane"), report(known));
		final CommandModule one = deblur(stack, "slice", 2);
		assertTrue(report(one).contains("estimated in plane 2, all, centred"), report(one));
		final float[] second = (float[]) image(one, "output_kernel").getProcessor().getPixels();
		assertArrayEquals((float[]) kernels.getStack().getPixels(2), second, 1e-6f);
	}

	@Test
	void selectionSaysWhereToEstimateOrWhatToKeep() throws Exception {
		final ImagePlus image = image(blur(discs(90, 80)), "output");
		final ImagePlus byRegion = image(deblur(image, "region", "30, 20, 40, 50"), "output_kernel");
		image.setRoi(30, 20, 40, 50);
		final CommandModule estimated = deblur(image);
		assertEquals(90, image(estimated, "output").getWidth());
		assertTrue(report(estimated).contains("estimated in x 30, y 20, 40 x 50 pixels, centred"), report(estimated));
		assertEquals(0, difference(image(estimated, "output_kernel"), byRegion, 0));
		final CommandModule cropped = deblur(image, "selection", "crop");
		assertEquals(40, image(cropped, "output").getWidth());
		assertTrue(report(cropped).contains("estimated in all, centred"), report(cropped));
		assertEquals("region is \"1,2,3\" and must be x,y,width,height in pixels", failure(image, "region", "1,2,3"));
		assertTrue(failure(image, "region", "60,0,40,40").contains("does not lie within the 90 x 80 pixels"));
		image.setRoi(30, 20, 12, 50);
		assertEquals("image or region of 12 x 50 pixels is too small for kernel_size 9, which needs 18 of each", failure(
			image));
	}

	@Test
	void threadsDoNotMatter() throws Exception {
		final ImagePlus image = image(blur(discs(70, 66)), "output");
		assertEquals(0, difference(image(deblur(image, "threads", 2), "output"), image(deblur(image, "threads", 1), "output"),
			0));
	}

	@Test
	void kernelsMayBeTablesOfAnyOddSizes() throws Exception {
		final Path table = folder.resolve("kernel.csv");
		Files.writeString(table, "0,1,2,1,0\n");
		final ImagePlus kernel = image(deblur(discs(40, 30), "method", "known", "kernel", table.toString()), "output_kernel");
		assertEquals(5, kernel.getHeight());
		assertEquals(0.5, kernel.getProcessor().getf(2, 2), 1e-6);
	}

	@Test
	void modelOrItsAbsenceIsReported() throws Exception {
		final ImagePlus image = discs(64, 64);
		assertTrue(report(deblur(image)).contains("model small, trained for kernels of up to 9 x 9 pixels"));
		assertTrue(report(deblur(image, "kernel_size", 15)).contains(
			"Warning: kernel_size is 15, but model small was trained for kernels of up to 9 pixels"));
		assertTrue(report(deblur(image, "model", "untrained", "kernel_size", 9)).contains("not trained"));
		assertTrue(report(deblur(image, "kernel", "kernel.tif")).contains("Note: kernel is not used, since method is " +
			"unrolled"));
	}

	@Test
	void doubtfulImagesAreWarnedOf() throws Exception {
		final ImagePlus flat = NewImage.createShortImage("flat", 40, 40, 1, NewImage.FILL_BLACK);
		flat.getProcessor().add(700);
		final CommandModule module = deblur(flat);
		assertTrue(report(module).contains("Warning: The image is flat"), report(module));
		assertTrue(report(module).contains("Warning: The kernel is nearly one point"), report(module));
		assertEquals(700, image(module, "output").getProcessor().getf(20, 20), 0.1);
	}

	@Test
	void whatIsWrongIsNamed() throws Exception {
		final ImagePlus image = discs(40, 40);
		assertEquals("kernel_size is 32 and must be odd and at least 3", failure(image, "kernel_size", 32));
		assertEquals("kernel_size is 203 and must be from 0 to 201", failure(image, "kernel_size", 203));
		assertTrue(failure(image, "kernel_size", 31).contains("is too small for kernel_size 31"));
		assertEquals("slice is 2 and must be from 0 to 1", failure(image, "slice", 2));
		assertTrue(failure(image, "model", "x7").contains("\"x7\""));
		assertTrue(failure(image, "method", "known").contains("kernel is missing"));
		assertTrue(failure(image, "method", "known", "kernel", "nowhere").contains("kernel is \"nowhere\""));
		assertTrue(failure(image, "method", "known", "kernel", save(discs(6, 5), "even.tif")).contains("odd"));
		assertTrue(failure(image, "method", "known", "kernel", save(discs(51, 51), "large.tif")).contains("is larger than"));
		final ImagePlus negative = discs(5, 5);
		negative.getProcessor().setf(1, 1, -2);
		assertTrue(failure(image, "method", "known", "kernel", save(negative, "negative.tif")).contains("-2.0"));
		image.getProcessor().setf(7, Float.NaN);
		assertEquals("image has values that are NaN or infinite, in plane 1", failure(image));
	}
}
