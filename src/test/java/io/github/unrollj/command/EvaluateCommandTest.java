package io.github.unrollj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelCard;
import io.github.unrollj.train.ToyReconstructor;
import io.github.unrollj.unrolled.Reconstructor;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;
import org.scijava.module.Module;

/**
 * The toy camera has gains 2 and 1/2 in even and odd columns and an offset of -0.3, so that a truth of ones is measured
 * as 1.7 and 0.2; the classical method divides by the gains, the untrained network multiplies by 0.2.
 */
class EvaluateCommandTest {

	private static Context context;

	@TempDir
	Path folder;

	private Path model;

	@BeforeAll
	static void start() {
		context = new Context();
		context.service(LogService.class).setLevel(LogLevel.NONE);
	}

	@AfterAll
	static void stop() {
		context.dispose();
	}

	@BeforeEach
	void files() throws Exception {
		final Reconstructor toy = new ToyReconstructor();
		model = folder.resolve("toy.safetensors");
		Model.of(toy, toy.defaultConfiguration(), toy.network(toy.defaultConfiguration(), 0), ModelCard.untrained("start",
			"Of no use.")).save(model);
		for (final String name : new String[] { "a.tif", "b.tif" }) {
			save("input", name, 1.7f, 0.2f);
			save("truth", name, 1, 1);
		}
	}

	@Test
	void figuresOfInputClassicalAndUnrolled() throws Exception {
		final Path file = folder.resolve("table.csv");
		final Module done = run(EvaluateCommand.class, "model", model.toString(), "input_folder", folder.resolve("input")
			.toFile(), "target_folder", folder.resolve("truth").toFile(), "table_file", file.toFile());
		final ResultsTable table = (ResultsTable) done.getOutput("table");
		assertEquals(4, table.size());
		for (int row = 0; row < 3; row++) {
			assertFigures(table, row, "input", (0.49 + 0.64) / 2);
			assertFigures(table, row, "classical", (0.0225 + 0.36) / 2);
			assertFigures(table, row, "unrolled", (0.4356 + 0.9216) / 2);
		}
		final List<String> lines = Files.readAllLines(file);
		assertEquals(
			"image,PSNR input,PSNR classical,PSNR unrolled,SSIM input,SSIM classical,SSIM unrolled,NMSE input,NMSE classical,NMSE unrolled",
			lines.get(0));
		assertTrue(lines.get(1).startsWith("a.tif,2.4795,7.1840,1.6839,"), lines.get(1));
		assertEquals(lines.get(1).replace("a.tif", "mean"), lines.get(3));
		assertEquals("standard deviation" + ",0.0000".repeat(9), lines.get(4));
		assertErrors((ImagePlus) done.getOutput("output_errors"));
	}

	/** Input, classical and unrolled side by side. */
	private static void assertErrors(final ImagePlus maps) {
		assertEquals(2, maps.getStackSize());
		assertEquals(48, maps.getWidth());
		final double[] expected = { 0.7, 0.8, 0.15, 0.6, 0.66, 0.96 };
		for (int i = 0; i < expected.length; i++)
			assertEquals(expected[i], maps.getProcessor().getf(16 * (i / 2) + i % 2, 3), 1e-5);
		assertEquals("a.tif: 2.48 | 7.18 | 1.68 dB", maps.getStack().getSliceLabel(1));
	}

	private static void assertFigures(final ResultsTable table, final int row, final String result, final double mse) {
		assertEquals(-10 * Math.log10(mse), table.getValue("PSNR " + result, row), 1e-4);
		assertEquals(Math.sqrt(mse), table.getValue("NMSE " + result, row), 1e-5);
		assertTrue(table.getValue("SSIM " + result, row) < 1);
	}

	@Test
	void cleanImagesAreMeasuredByTheTask() throws Exception {
		final ResultsTable table = (ResultsTable) run(EvaluateCommand.class, "reconstructor", "toy", "model", model
			.toString(), "clean_folder", folder.resolve("truth").toFile()).getOutput("table");
		assertEquals(7.18, table.getValue("PSNR classical", 2), 0.05, "its noise is weak");
	}

	@Test
	void whatIsMissingIsNamed() {
		assertTrue(failure("model", model.toString()).startsWith("0 kinds of images are given"));
		assertTrue(failure("reconstructor", "magic", "clean_folder", folder.toFile()).startsWith(
			"reconstructor is \"magic\" and must be one of "));
	}

	@Test
	void reportHasCardConfigurationAndStatistics() throws Exception {
		final String report = (String) run(InspectCommand.class, "model", model.toString()).getOutput("report");
		assertTrue(report.startsWith("Model start\nOf no use.\nMade "), report);
		assertTrue(report.contains("Not trained"), report);
		assertTrue(report.contains("\"layers\": 1"), report);
		assertTrue(report.matches("(?s).*together 4 numbers.*s\\.1 +2 +2 +0\\.2000 +0\\.2000 +0\\.2000 .*"), report);
	}

	@Test
	void layersAreShownBesideTheClassicalOnesWithTheirQuality() throws Exception {
		final Module done = run(InspectCommand.class, "model", model.toString(), "image", IJ.openImage(folder.resolve(
			"input/a.tif").toString()), "layers", "measured", "reference", folder.resolve("truth/a.tif").toString());
		final ImagePlus layers = (ImagePlus) done.getOutput("output_layers");
		assertEquals("Layers", layers.getTitle());
		assertEquals(48, layers.getWidth());
		assertEquals(0.34, layers.getProcessor().getf(0, 0), 1e-5, "unrolled");
		assertEquals(0.34, layers.getProcessor().getf(16, 0), 1e-5, "classical, the same before training");
		assertEquals(1, layers.getProcessor().getf(32, 0), 1e-5, "truth");
		final ResultsTable table = (ResultsTable) done.getOutput("table");
		assertEquals(1.6839, table.getValue("Unrolled (dB)", 0), 1e-3);
		assertEquals("layer 1: unrolled 1.68 dB | classical 1.68 dB | truth", layers.getStack().getSliceLabel(1));
	}

	@Test
	void withoutReferenceThereIsNoQuality() throws Exception {
		final Module done = run(InspectCommand.class, "model", model.toString(), "image", IJ.openImage(folder.resolve(
			"input/a.tif").toString()), "layers", "measured");
		assertEquals(32, ((ImagePlus) done.getOutput("output_layers")).getWidth());
		assertNull(done.getOutput("table"));
		assertEquals("image is missing; layers=simulated needs one", failureOf(InspectCommand.class, "model", model
			.toString(), "layers", "simulated"));
	}

	@Test
	void bothKeepTheRulesOfCommands() {
		CommandRules.check(EvaluateCommand.class, InspectCommand.class);
	}

	private void save(final String kind, final String name, final float even, final float odd) throws Exception {
		final FloatProcessor pixels = new FloatProcessor(16, 16);
		for (int i = 0; i < pixels.getPixelCount(); i++)
			pixels.setf(i, i % 2 == 0 ? even : odd);
		IJ.saveAsTiff(new ImagePlus("", pixels), Files.createDirectories(folder.resolve(kind)).resolve(name).toString());
	}

	private static Module run(final Class<? extends Command> command, final Object... inputs) throws Exception {
		return context.service(CommandService.class).run(command, true, inputs).get();
	}

	private static String failure(final Object... inputs) {
		return failureOf(EvaluateCommand.class, inputs);
	}

	private static String failureOf(final Class<? extends Command> command, final Object... inputs) {
		Throwable cause = assertThrows(ExecutionException.class, () -> run(command, inputs));
		while (cause.getCause() != null)
			cause = cause.getCause();
		return cause.getMessage();
	}
}
