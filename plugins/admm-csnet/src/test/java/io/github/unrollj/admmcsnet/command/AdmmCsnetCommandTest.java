package io.github.unrollj.admmcsnet.command;

import static io.github.unrollj.admmcsnet.command.Images.difference;
import static io.github.unrollj.command.CommandRun.image;
import static io.github.unrollj.command.CommandRun.model;
import static io.github.unrollj.command.CommandRun.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.NewImage;

import io.github.unrollj.admmcsnet.AdmmCsnetReconstructor;
import io.github.unrollj.command.CommandRules;
import io.github.unrollj.command.CommandRun;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.command.CommandModule;

/** The command as users have it: simulated k-space in all its forms in, the image out. */
class AdmmCsnetCommandTest {

	private static CommandRun commands;

	@TempDir
	static Path folder;

	@BeforeAll
	static void start() {
		commands = new CommandRun();
	}

	@AfterAll
	static void stop() {
		commands.close();
	}

	private static ImagePlus phantom(final Object... options) throws Exception {
		return image(commands.run(SimulatePhantomCommand.class, with(new Object[] { "width", 64, "height", 64 }, options)),
			"output");
	}

	private static CommandModule simulate(final ImagePlus image, final Object... options) throws Exception {
		return commands.run(SimulateMriCommand.class, with(new Object[] { "image", image }, options));
	}

	private static CommandModule reconstruct(final ImagePlus kSpace, final Object... options) throws Exception {
		return commands.run(AdmmCsnetCommand.class, with(new Object[] { "image", kSpace }, options));
	}

	private static String failure(final ImagePlus kSpace, final Object... options) {
		return commands.failure(AdmmCsnetCommand.class, with(new Object[] { "image", kSpace }, options));
	}

	private static String report(final CommandModule module) {
		return (String) module.getOutput("report");
	}

	@Test
	void commandsKeepTheRules() {
		assertDoesNotThrow(() -> CommandRules.check(AdmmCsnetCommand.class, SimulateMriCommand.class,
			SimulatePhantomCommand.class));
	}

	@ParameterizedTest
	@CsvSource({ "64, 64, centre, unnormalised, corner", "65, 48, centre, unitary, centre", "48, 65, corner, normalised, " +
		"centre", "51, 77, corner, unitary, corner" })
	void whatIsFullySampledComesBackInEveryConvention(final int width, final int height, final String dc,
		final String scaling, final String origin) throws Exception
	{
		final ImagePlus truth = phantom("width", width, "height", height, "complex", true);
		truth.getCalibration().pixelWidth = 0.9;
		final ImagePlus kSpace = image(simulate(truth, "fraction", 1.0, "dc", dc, "scaling", scaling, "origin", origin),
			"output");
		final CommandModule module = reconstruct(kSpace, "dc", dc, "scaling", scaling, "origin", origin, "method",
			"zero-filled", "result", "complex");
		final ImagePlus output = image(module, "output");
		assertEquals(0, difference(output, truth), 1e-5);
		assertEquals(AdmmCsnetCommand.TITLE, output.getTitle());
		assertArrayEquals(new int[] { width, height, 2, 1, 1 }, output.getDimensions());
		assertEquals(0.9, output.getCalibration().pixelWidth, 1e-12);
		assertTrue(report(module).contains("all of k-space is sampled"), report(module));
	}

	@Test
	void methodsAreBetterInTheirOrderAndScaleWithTheData() throws Exception {
		final ImagePlus truth = phantom("width", 96, "height", 80);
		final ImagePlus kSpace = image(simulate(truth, "fraction", 0.3), "output");
		final ImagePlus classical = image(reconstruct(kSpace, "method", "classical"), "output");
		final double zeroFilled = difference(image(reconstruct(kSpace, "method", "zero-filled"), "output"), truth);
		assertTrue(difference(classical, truth) < 0.6 * zeroFilled);
		for (int i = 1; i <= 2; i++)
			kSpace.getStack().getProcessor(i).multiply(1000);
		final ImagePlus larger = image(reconstruct(kSpace, "method", "classical"), "output");
		larger.getProcessor().multiply(0.001);
		assertEquals(0, difference(larger, classical), 1e-4);
	}

	@Test
	void networkRunsOnEveryKindOfSliceOnAnyNumberOfThreads() throws Exception {
		final String basic = model(new AdmmCsnetReconstructor(), folder, "basic", "{\"kind\":\"basic\",\"stages\":3,\"phase\":0.5}");
		final ImagePlus kSpace = image(simulate(phantom("images", 3, "complex", true), "fraction", 0.3), "output");
		final CommandModule two = reconstruct(kSpace, "model", basic, "threads", 2, "result", "complex");
		final CommandModule one = reconstruct(kSpace, "model", basic, "threads", 1, "result", "complex");
		assertEquals(0, difference(image(two, "output"), image(one, "output")));
		assertArrayEquals(new int[] { 64, 64, 2, 3, 1 }, image(two, "output").getDimensions());
		assertEquals("retrospective unrolled, real", image(two, "output").getStack().getSliceLabel(3));
		assertTrue(report(two).contains("Method: unrolled, model basic, 3 stages"), report(two));
		assertTrue(report(two).contains("Mask: pseudo-radial with 30."), report(two));
		assertTrue(report(two).contains("deduced from the zeros of k-space"), report(two));
		assertTrue(report(two).contains("Retrospective undersampling: the k-space was made of an image"), report(two));
	}

	@Test
	void alternatingPlanesAreLikeChannels() throws Exception {
		final ImagePlus truth = phantom("images", 2);
		final ImagePlus kSpace = image(simulate(truth, "kind", "random"), "output");
		final ImagePlus channels = image(reconstruct(kSpace, "method", "zero-filled"), "output");
		kSpace.setDimensions(1, 4, 1);
		assertEquals(0, difference(image(reconstruct(kSpace, "method", "zero-filled"), "output"), channels));
	}

	@Test
	void deducedMaskIsShownAndAGivenOneIsNot() throws Exception {
		final CommandModule simulated = simulate(phantom(), "kind", "poisson-disc", "dc", "corner");
		final ImagePlus mask = image(simulated, "output_mask");
		final CommandModule deduced = reconstruct(image(simulated, "output"), "method", "zero-filled", "dc", "corner");
		assertEquals(AdmmCsnetCommand.MASK_TITLE, image(deduced, "output_mask").getTitle());
		assertEquals(0, difference(image(deduced, "output_mask"), mask));
		final CommandModule given = reconstruct(image(simulated, "output"), "method", "zero-filled", "dc", "corner", "mask",
			save(mask, "mask.tif"));
		assertNull(given.getOutput("output_mask"));
		assertEquals(0, difference(image(given, "output"), image(deduced, "output")));
		assertTrue(report(given).contains("Mask: Poisson-disc with 2"), report(given));
	}

	private static String save(final ImagePlus image, final String name) {
		final String file = folder.resolve(name).toString();
		IJ.saveAsTiff(image, file);
		return file;
	}

	@Test
	void maskOnFullySampledDataIsRetrospective() throws Exception {
		final ImagePlus truth = phantom();
		final ImagePlus full = image(simulate(truth, "fraction", 1.0), "output");
		full.setTitle("measured");
		for (int i = 1; i <= 2; i++)
			full.getStack().setSliceLabel(null, i);
		final CommandModule simulated = simulate(truth, "fraction", 0.2);
		final CommandModule module = reconstruct(full, "method", "zero-filled", "mask", save(image(simulated, "output_mask"),
			"twenty.tif"));
		assertTrue(report(module).contains("Retrospective undersampling: k-space was sampled outside the mask too"), report(
			module));
		assertEquals("retrospective zero-filled", image(module, "output").getStack().getSliceLabel(1));
		assertEquals(0, difference(image(module, "output"), image(reconstruct(image(simulated, "output"), "method",
			"zero-filled"), "output")), 1e-6);
	}

	@Test
	void hardDataConsistencyKeepsWhatWasMeasured() throws Exception {
		final ImagePlus truth = phantom();
		final ImagePlus kSpace = image(simulate(truth, "fraction", 0.4), "output");
		final ImagePlus soft = image(reconstruct(kSpace, "method", "classical", "result", "complex"), "output");
		final CommandModule module = reconstruct(kSpace, "method", "classical", "result", "complex", "consistency", true);
		final ImagePlus hard = image(module, "output");
		final String mask = save(image(simulate(truth, "fraction", 0.4), "output_mask"), "forty.tif");
		final ImagePlus again = image(simulate(hard, "mask", mask), "output");
		final ImagePlus softly = image(simulate(soft, "mask", mask), "output");
		assertEquals(0, difference(again, kSpace), 1e-5);
		assertTrue(difference(softly, kSpace) > 1e-3);
		assertTrue(report(module).contains("Hard data consistency"), report(module));
	}

	@Test
	void modelForOtherMasksIsWarnedOf() throws Exception {
		final String model = model(new AdmmCsnetReconstructor(), folder, "radial", "{\"stages\":1,\"filters\":2}");
		final ImagePlus truth = phantom();
		final String cartesian = report(reconstruct(image(simulate(truth, "kind", "cartesian", "fraction", 0.25), "output"),
			"model", model));
		assertTrue(cartesian.contains("Warning: the mask is Cartesian with 25.0 % of k-space, not pseudo-radial with 20 %, " +
			"which model radial was trained for"), cartesian);
		final String dense = report(reconstruct(image(simulate(truth, "fraction", 0.5), "output"), "model", model));
		assertTrue(dense.contains("Warning: the mask is pseudo-radial with 50"), dense);
		final String fitting = report(reconstruct(image(simulate(truth), "output"), "model", model));
		assertFalse(fitting.contains("Warning"), fitting);
		final String any = model(new AdmmCsnetReconstructor(), folder, "any", "{\"stages\":1,\"filters\":2,\"redraw\":true,\"fraction_min\":0.1," +
			"\"fraction_max\":0.5,\"masks\":\"pseudo-radial,cartesian\"}");
		assertFalse(report(reconstruct(image(simulate(truth, "fraction", 0.4), "output"), "model", any)).contains("Warning"));
		final String other = report(reconstruct(image(simulate(truth, "kind", "random"), "output"), "model", any));
		assertTrue(other.contains("not pseudo-radial, Cartesian with 10 to 50 %"), other);
	}

	@Test
	void defaultModelFollowsFromTheMask() throws Exception {
		final ImagePlus truth = phantom();
		final String radial = report(reconstruct(image(simulate(truth), "output")));
		assertTrue(radial.contains("model radial20"), radial);
		for (final Object[] options : new Object[][] { { "fraction", 0.4 }, { "kind", "cartesian" }, { "kind", "random" } }) {
			final String other = report(reconstruct(image(simulate(truth, options), "output")));
			assertTrue(other.contains("model robust"), other);
			assertFalse(other.contains("Warning"), other);
		}
	}

	@Test
	void modelForRealImagesRefusesComplexOnes() throws Exception {
		final String model = model(new AdmmCsnetReconstructor(), folder, "real", "{\"kind\":\"basic\",\"stages\":1,\"real\":true,\"phase\":0}");
		final String message = failure(image(simulate(phantom("complex", true)), "output"), "model", model);
		assertTrue(message.contains("model real is for real images, but"), message);
		final String report = report(reconstruct(image(simulate(phantom(), "snr", 50.0), "output"), "model", model));
		assertFalse(report.contains("real images"), report);
	}

	@Test
	void wrongDcIsDoubted() throws Exception {
		final String report = report(reconstruct(image(simulate(phantom(), "dc", "corner"), "output"), "method",
			"zero-filled"));
		assertTrue(report.contains("Warning: the largest value of k-space is not near the zero frequency"), report);
	}

	@Test
	void whatIsNoKSpaceIsRefused() throws Exception {
		final ImagePlus kSpace = image(simulate(phantom()), "output");
		final ImagePlus fft = NewImage.createByteImage("FFT of cells", 64, 64, 1, NewImage.FILL_RAMP);
		assertTrue(failure(fft).contains("is ImageJ's FFT window"));
		assertTrue(failure(NewImage.createRGBImage("rgb", 64, 64, 2, NewImage.FILL_RAMP)).contains("RGB"));
		assertTrue(failure(NewImage.createByteImage("8", 64, 64, 2, NewImage.FILL_RAMP)).contains("8-bit"));
		assertTrue(failure(NewImage.createShortImage("16", 64, 64, 2, NewImage.FILL_RAMP)).contains("16-bit"));
		assertTrue(failure(NewImage.createFloatImage("odd", 64, 64, 3, NewImage.FILL_RAMP)).contains("odd number"));
		assertTrue(failure(NewImage.createFloatImage("zero", 64, 64, 2, NewImage.FILL_BLACK)).contains("has only zeros"));
		final String other = save(NewImage.createByteImage("mask", 32, 64, 1, NewImage.FILL_WHITE), "other.tif");
		assertTrue(failure(kSpace, "mask", other).contains("they must be of the same size"));
		final String white = save(NewImage.createByteImage("mask", 64, 64, 1, NewImage.FILL_BLACK), "black.tif");
		assertTrue(failure(kSpace, "mask", white).contains("has only zeros"));
		assertTrue(failure(kSpace, "mask", "nowhere").contains("mask is \"nowhere\" and must be the title"));
		assertTrue(failure(kSpace, "coils", 3).contains("3 coils"));
		kSpace.getStack().getProcessor(1).setf(5, Float.NaN);
		assertTrue(failure(kSpace).contains("NaN"));
	}

	@Test
	void whatIsWrongIsNamed() throws Exception {
		final ImagePlus kSpace = image(simulate(phantom()), "output");
		assertEquals("method is \"fastest\" and must be one of unrolled, classical, zero-filled", failure(kSpace, "method",
			"fastest"));
		assertTrue(failure(kSpace, "model", "x7").contains("\"x7\""));
		assertTrue(failure(null).contains("image is missing"));
	}

	@Test
	void emptySlicesStayBlackAndMasksMayDiffer() throws Exception {
		final ImagePlus truth = phantom("images", 3);
		final ImagePlus kSpace = image(simulate(truth, "fraction", 0.2), "output");
		for (int i = 3; i <= 4; i++)
			kSpace.getStack().getProcessor(i).multiply(0);
		final ImagePlus other = image(simulate(truth, "kind", "random", "fraction", 0.4), "output");
		for (int i = 5; i <= 6; i++)
			kSpace.getStack().setProcessor(other.getStack().getProcessor(i), i);
		final CommandModule module = reconstruct(kSpace, "method", "classical");
		assertTrue(report(module).contains("every slice has its own"), report(module));
		final ImagePlus output = image(module, "output");
		assertEquals(0, output.getStack().getProcessor(2).getStats().max);
		final ImagePlus whole = image(reconstruct(other, "method", "classical"), "output");
		assertArrayEquals((float[]) whole.getStack().getPixels(3), (float[]) output.getStack().getPixels(3));
	}

	@Test
	void largeSlicesAreFine() throws Exception {
		final String model = model(new AdmmCsnetReconstructor(), folder, "small", "{\"stages\":1,\"filters\":2}");
		final ImagePlus kSpace = image(simulate(phantom("width", 1024, "height", 200)), "output");
		final ImagePlus output = image(reconstruct(kSpace, "model", model), "output");
		assertArrayEquals(new int[] { 1024, 200, 1, 1, 1 }, output.getDimensions());
	}
}
