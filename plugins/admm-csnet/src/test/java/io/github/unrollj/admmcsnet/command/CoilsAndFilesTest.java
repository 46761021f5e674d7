package io.github.unrollj.admmcsnet.command;

import static io.github.unrollj.admmcsnet.command.Images.difference;
import static io.github.unrollj.command.CommandRun.image;
import static io.github.unrollj.command.CommandRun.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.process.FHT;

import io.github.unrollj.admmcsnet.coil.RootSumOfSquares;
import io.github.unrollj.admmcsnet.kspace.CflVolume;
import io.github.unrollj.admmcsnet.kspace.CflWriter;
import io.github.unrollj.admmcsnet.kspace.ImageVolume;
import io.github.unrollj.command.CommandRun;
import io.github.unrollj.tensor.Tensor;

import java.io.File;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.CommandModule;

/** Several coils, with and without sensitivities, and the files of BART and fastMRI. */
class CoilsAndFilesTest {

	private static CommandRun commands;
	private static ImagePlus truth;

	@TempDir
	static Path folder;

	@BeforeAll
	static void start() throws Exception {
		commands = new CommandRun();
		truth = image(commands.run(SimulatePhantomCommand.class, "width", 72, "height", 65, "images", 2), "output");
	}

	@AfterAll
	static void stop() {
		commands.close();
	}

	private static CommandModule simulate(final Object... options) throws Exception {
		return commands.run(SimulateMriCommand.class, with(new Object[] { "image", truth, "coils", 4 }, options));
	}

	private static CommandModule reconstruct(final Object... options) throws Exception {
		return commands.run(AdmmCsnetCommand.class, options);
	}

	private static File resource(final String name) throws Exception {
		return new File(CoilsAndFilesTest.class.getResource("/kspace/" + name).toURI());
	}

	private static String save(final ImagePlus image, final String name) {
		final String file = folder.resolve(name).toString();
		IJ.saveAsTiff(image, file);
		return file;
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void fullySampledCoilsGiveTheImage(final boolean sense) throws Exception {
		final CommandModule simulated = simulate("fraction", 1.0);
		final String maps = sense ? save(image(simulated, "output_sensitivities"), "maps.tif") : "";
		final CommandModule module = reconstruct("image", image(simulated, "output"), "coils", 4, "method", "zero-filled",
			"sensitivities", maps);
		assertEquals(0, difference(image(module, "output"), truth), 1e-5);
		assertArrayEquals(new int[] { 72, 65, 1, 2, 1 }, image(module, "output").getDimensions());
		final String report = (String) module.getOutput("report");
		assertTrue(report.contains(sense ? "SENSE with the sensitivities" : "root sum of squares"), report);
	}

	@Test
	void sensitivitiesHelp() throws Exception {
		final CommandModule simulated = simulate("fraction", 0.2);
		final ImagePlus kSpace = image(simulated, "output");
		final ImagePlus maps = image(simulated, "output_sensitivities");
		final double without = difference(image(reconstruct("image", kSpace, "coils", 4, "method", "classical"), "output"),
			truth);
		final ImagePlus sense = image(reconstruct("image", kSpace, "coils", 4, "method", "classical", "sensitivities", save(
			maps, "help.tif")), "output");
		assertTrue(difference(sense, truth) < 0.7 * without, difference(sense, truth) + " " + without);
		final ImagePlus unrolled = image(reconstruct("image", kSpace, "coils", 4, "sensitivities", save(maps, "help.tif")),
			"output");
		assertTrue(difference(unrolled, truth) < 0.7 * without, difference(unrolled, truth) + " " + without);
	}

	/** A last penalty of nearly 0 would make noise of everything. */
	@Test
	void noiseIsNotAmplified() throws Exception {
		final CommandModule simulated = simulate("fraction", 0.2, "snr", 50.0);
		final String maps = save(image(simulated, "output_sensitivities"), "noise.tif");
		final ImagePlus kSpace = image(simulated, "output");
		final ImagePlus sense = image(reconstruct("image", kSpace, "coils", 4, "sensitivities", maps), "output");
		final ImagePlus without = image(reconstruct("image", kSpace, "coils", 4), "output");
		assertTrue(difference(sense, truth) < difference(without, truth), difference(sense, truth) + " " + difference(without,
			truth));
	}

	@Test
	void imageIsThatOfWhichTheMapsMakeTheData() throws Exception {
		final CommandModule simulated = simulate("fraction", 1.0);
		final ImagePlus maps = image(simulated, "output_sensitivities");
		for (int i = 1; i <= maps.getStackSize(); i++)
			maps.getStack().getProcessor(i).multiply(2);
		final ImagePlus half = image(reconstruct("image", image(simulated, "output"), "coils", 4, "method", "zero-filled",
			"sensitivities", save(maps, "twos.tif")), "output");
		for (int i = 1; i <= 2; i++)
			half.getStack().getProcessor(i).multiply(2);
		assertEquals(0, difference(half, truth), 1e-5);
	}

	@Test
	void mapsThatDoNotFitAreRefused() throws Exception {
		final CommandModule simulated = simulate();
		final ImagePlus maps = image(simulated, "output_sensitivities");
		maps.setDimensions(1, 8, 1);
		final ImagePlus two = new ImagePlus("two", maps.getStack().duplicate());
		two.getStack().deleteLastSlice();
		two.getStack().deleteLastSlice();
		assertTrue(commands.failure(AdmmCsnetCommand.class, "image", image(simulated, "output"), "coils", 4, "method",
			"zero-filled", "sensitivities", save(two, "three.tif")).contains("not a multiple of 4 coils"));
		assertTrue(commands.failure(AdmmCsnetCommand.class, "image", image(simulated, "output"), "coils", 4, "method",
			"zero-filled", "result", "complex").contains("a root sum of squares has no phase"));
	}

	/** BART's own files: two coils, unitary and centred. */
	@ParameterizedTest
	@ValueSource(strings = { "16", "17" })
	void bartsFilesAreReadInBartsConvention(final String rows) throws Exception {
		final CommandModule module = reconstruct("kspace_file", resource("bart-kspace-" + rows + ".cfl"), "method",
			"zero-filled");
		try (CflVolume image = CflVolume.open(resource(
			"bart-image-" + rows + ".cfl").toPath()))
		{
			final float[] expected = RootSumOfSquares.of(image.read(0)).real();
			assertArrayEquals(expected, (float[]) image(module, "output").getProcessor().getPixels(), 1e-5f);
		}
		assertTrue(((String) module.getOutput("report")).contains("dc centre, scaling unitary, origin centre"));
	}

	@Test
	void bartFilesOfKSpaceMaskAndMapsAreLikeImages() throws Exception {
		final CommandModule simulated = simulate("scaling", "unitary", "origin", "centre");
		final ImagePlus kSpace = image(simulated, "output");
		final ImagePlus maps = image(simulated, "output_sensitivities");
		CflWriter.write(ImageVolume.of(kSpace, 4), folder.resolve("k.cfl"));
		CflWriter.write(ImageVolume.of(maps, 4), folder.resolve("maps.cfl"));
		final ImagePlus mask = image(simulated, "output_mask");
		CflWriter.write(ImageVolume.of(Images.complex("mask", mask(mask)), 1), folder.resolve("mask.cfl"));
		final ImagePlus ofFiles = image(reconstruct("kspace_file", folder.resolve("k.cfl").toFile(), "mask", folder.resolve(
			"mask.cfl").toString(), "sensitivities", folder.resolve("maps.cfl").toString(), "method", "classical"), "output");
		final ImagePlus ofImages = image(reconstruct("image", kSpace, "coils", 4, "scaling", "unitary", "origin", "centre",
			"sensitivities", save(maps, "m.tif"), "method", "classical"), "output");
		assertEquals(0, difference(ofFiles, ofImages), 1e-6);
		assertTrue(difference(ofFiles, truth) < 0.3);
	}

	private static Tensor mask(final ImagePlus mask) {
		final float[] values = (float[]) mask.getProcessor().convertToFloatProcessor().getPixels();
		return Tensor.complex(values, new float[values.length], mask.getHeight(), mask.getWidth());
	}

	@Test
	void fastMriFilesBringTheirMask() throws Exception {
		final CommandModule module = reconstruct("kspace_file", resource("fastmri-multicoil.h5"), "method", "zero-filled",
			"cut", false);
		final String report = (String) module.getOutput("report");
		assertTrue(report.contains("Mask: Cartesian with 60.0 % of k-space, of the file"), report);
		assertTrue(report.contains("root sum of squares"), report);
		assertEquals(5, image(module, "output").getWidth());
		assertEquals(6, image(module, "output").getHeight());
	}

	@Test
	void tiffFilesAreReadFromTheDiskLikeOpenImages() throws Exception {
		final ImagePlus kSpace = image(simulate(), "output");
		kSpace.getCalibration().pixelWidth = 0.7;
		final File file = new File(save(kSpace, "coils.tif"));
		final CommandModule module = reconstruct("kspace_file", file, "coils", 4, "method", "zero-filled");
		final ImagePlus output = image(module, "output");
		assertEquals(0, difference(output, image(reconstruct("image", kSpace, "coils", 4, "method", "zero-filled"),
			"output")));
		assertEquals(0.7, output.getCalibration().pixelWidth, 1e-5);
		assertEquals("retrospective zero-filled", output.getStack().getSliceLabel(1));
	}

	/** What ImageJ's FFT gives if its options say so has the default convention. */
	@Test
	void imageJsComplexTransformIsKSpace() throws Exception {
		final ImagePlus square = image(commands.run(SimulatePhantomCommand.class, "width", 64, "height", 64), "output");
		final FHT transform = new FHT(square.getProcessor().duplicate());
		transform.transform();
		final ImagePlus kSpace = new ImagePlus("Complex of square", transform.getComplexTransform());
		assertEquals(0, difference(image(reconstruct("image", kSpace, "method", "zero-filled"), "output"), square), 1e-5);
	}

	@Test
	void filesGoBeforeTheActiveImageAndSaySo() throws Exception {
		final CommandModule module = reconstruct("image", truth, "kspace_file", resource("bart-kspace-16.cfl"), "method",
			"zero-filled");
		assertTrue(((String) module.getOutput("report")).contains("is not used, since kspace_file is given"));
		final String message = commands.failure(AdmmCsnetCommand.class, "kspace_file", resource("bart-kspace-16.cfl"),
			"coils", 5);
		assertEquals("coils is 5, but bart-kspace-16.cfl has 2", message);
		assertTrue(commands.failure(AdmmCsnetCommand.class, "kspace_file", resource("hdf5-other.h5")).contains(
			"it has no dataset \"kspace\""));
	}
}
