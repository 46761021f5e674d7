package io.github.unrollj.standalone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.NewImage;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

	@TempDir
	Path folder;

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();
	private String in;
	private Path output;

	@BeforeEach
	void writeInput() {
		final ImagePlus image = NewImage.createFloatImage("in", 4, 3, 2, NewImage.FILL_WHITE);
		image.getStack().setVoxel(0, 0, 0, 1);
		image.getStack().setVoxel(1, 2, 1, 5);
		image.getCalibration().setUnit("micron");
		image.getCalibration().pixelWidth = 0.25;
		in = folder.resolve("in.tif").toString();
		IJ.saveAsTiff(image, in);
		output = folder.resolve("out.tif");
	}

	@Test
	void outputIsACalibratedFloatTiff() throws Exception {
		assertEquals(0, run("brighten", "--image", in, "--output", output.toString(), "--scale=ten times"), err::toString);
		final ImagePlus result = IJ.openImage(output.toString());
		assertEquals(32, result.getBitDepth());
		assertEquals(2, result.getStackSize());
		assertEquals(50, result.getStack().getVoxel(1, 2, 1));
		assertEquals(0.25, result.getCalibration().pixelWidth, 1e-9);
		assertEquals("factor 10.0, 1 iterations, model null", out.toString().strip());
		assertEquals("", err.toString());
		assertEquals(List.of("in.tif", "out.tif"), files());
	}

	@Test
	void pictureHasTheScaleOfItsSource() {
		final String grey = folder.resolve("grey.png").toString();
		final ImagePlus image = NewImage.createByteImage("grey", 4, 3, 1, NewImage.FILL_BLACK);
		image.getProcessor().set(1, 2, 40);
		IJ.saveAs(image, "png", grey);
		final String picture = folder.resolve("out.png").toString();
		assertEquals(0, run("brighten", "--image", grey, "--output", picture), err::toString);
		assertEquals(80, IJ.openImage(picture).getProcessor().get(1, 2));
	}

	@Test
	void booleansAndFurtherImages() {
		final String[] common = { "brighten", "--image", in, "--output", output.toString(), "--offset=-100" };
		assertEquals(0, pixelAfter(common));
		assertEquals(-90, pixelAfter(with(common, "--clip=false")));
		assertEquals(-90, pixelAfter(with(common, "--no-clip")));
		assertEquals(0, pixelAfter(with(common, "--clip")));
		assertEquals(0, pixelAfter(with(common, "--clip=true")));
		assertEquals(-89, pixelAfter(with(common, "--no-clip", "--mask", in)));
	}

	@Test
	void wrongCommandLinesExitWith2AndOneSentence() throws Exception {
		final String[] good = { "brighten", "--image", in, "--output", output.toString() };
		assertUsage("Unknown option: '--colour=red'", with(good, "--colour=red"));
		assertUsage("scale is \"5\" and must be one of 1, 2, ten times", with(good, "--scale", "5"));
		assertUsage("offset is 101.0 and must be from -100.0 to 100.0", with(good, "--offset", "101"));
		assertUsage("iterations is \"3.7\" and must be a whole number", with(good, "--iterations=3.7"));
		assertUsage("'--clip'", with(good, "--clip=maybe"));
		assertUsage("image is nowhere.tif", "brighten", "--image", "nowhere.tif", "--output", output.toString());
		assertUsage("Cannot save out.xyz: its name must end in .tif", "brighten", "--image", in, "--output", "out.xyz");
		assertUsage("output is out.png and must end in .tif for an input of 32 bits and 2 planes", "brighten", "--image", in,
			"--output", "out.png");
		assertUsage("output is no/where.tif and must be in an existing folder", "brighten", "--image", in, "--output",
			"no/where.tif");
		assertUsage("Missing required option", "brighten", "--image", in);
		assertUsage("lighten", "lighten");
		assertUsage("brighten", "simulate");
		assertEquals(List.of("in.tif"), files());
	}

	@Test
	void failedRunExitsWith1AndLeavesTheOldFile() throws Exception {
		Files.writeString(output, "old");
		final String[] failing = { "brighten", "--image", in, "--output", output.toString(), "--offset=13" };
		assertEquals(1, run(failing));
		assertEquals("The model file was not found", err.toString().strip());
		assertEquals(1, run(with(failing, "--verbose")));
		assertTrue(err.toString().contains("at org.example.BrightenCommand"), err::toString);
		assertEquals("old", Files.readString(output));
		assertEquals(List.of("in.tif", "out.tif"), files());
	}

	@Test
	void helpIsGeneratedFromTheDeclaration() {
		assertEquals(0, run("brighten", "--help"));
		final String help = out.toString();
		assertTrue(help.contains("Multiplies pixels by 100 % or more"), help);
		assertTrue(help.contains("--scale=1|2|'ten times'"), help);
		assertTrue(help.contains("The factor. (default: 2)"), help);
		assertTrue(help.contains("--[no-]clip"), help);
		assertTrue(help.contains("-100 to 100 (default: 0)"), help);
		assertTrue(help.indexOf("--output") < help.indexOf("Advanced"), help);
		assertTrue(help.indexOf("Advanced") < help.indexOf("--offset=NUMBER"), help);
		assertFalse(help.contains("Service"), help);
	}

	@Test
	void nameOfTwoWordsIsANestedCommand() {
		assertEquals(0, run("simulate", "brighten", "--level", "7"), err::toString);
		assertEquals("level 7", out.toString().strip());
	}

	@Test
	void batchHasTheOptionsOfTheCommandAndItsChecks() throws Exception {
		final String[] good = { "batch", "brighten", "--input_folder", folder.toString(), "--output_folder", folder
			.toString(), "--suffix", "-b", "--scale", "ten times", "--filter", "*.tif" };
		assertEquals(0, run(good), err::toString);
		assertEquals(50, IJ.openImage(folder.resolve("in-b.tif").toString()).getStack().getVoxel(1, 2, 1));
		assertTrue(out.toString().contains("in.tif\tdone"), out::toString);
		assertEquals(0, run(good), err::toString);
		assertTrue(out.toString().contains("in.tif\tskipped"), out::toString);
		assertUsage("scale is \"5\" and must be one of 1, 2, ten times", with(good, "--scale=5"));
		assertUsage("Unknown option: '--image=in.tif'", with(good, "--image=in.tif"));
		assertUsage("Missing required option: '--output_folder=FOLDER'", "batch", "brighten", "--input_folder", "x");
		assertUsage("brighten", "batch");
		assertEquals(1, run(with(good, "--overwrite", "--offset=13")));
		assertTrue(err.toString().contains("1 of 1 file failed"), err::toString);
		assertEquals(List.of("batch-brighten.csv", "batch-brighten.log", "in-b.tif", "in.tif"), files());
	}

	@Test
	void batchHelpHasBothCommandsOptions() {
		assertEquals(0, run("batch", "brighten", "--help"));
		final String help = out.toString();
		assertTrue(help.indexOf("--input_folder=FOLDER") < help.indexOf("Brighten Image\n      --scale=1|2"), help);
		assertTrue(help.indexOf("--scale=1|2") < help.indexOf("--offset=NUMBER"), help);
		assertFalse(help.contains("--image"), help);
	}

	@Test
	void listNamesCommandsAndMenuEntries() {
		assertEquals(0, run("list"));
		final String list = out.toString();
		assertTrue(list.matches("(?s).*\\bbrighten +Brighten Image.*simulate brighten +Simulate Dark.*"), list);
		assertEquals(0, run("--version"));
		assertTrue(out.toString().startsWith("UnrollJ "));
	}

	@Test
	void samplesAreReconstructed() {
		final String sample = folder.resolve("drift.tif").toString();
		assertEquals(0, run("sample", "dublid", "drift", "--output_sample", sample, "--output", output.toString()),
			err::toString);
		assertEquals(16, IJ.openImage(sample).getBitDepth());
		assertEquals(3, IJ.openImage(output.toString()).getStackSize());
		assertTrue(out.toString().contains("Residual"), out::toString);
	}

	@Test
	void helpIsPrinted() {
		assertEquals(0, run("help", "--page", "lista"), err::toString);
		assertTrue(out.toString().startsWith("# LISTA super-resolution"), out::toString);
		assertEquals(1, run("help", "--page", "nothing"));
		assertEquals("page is \"nothing\" and must be one of contents, admm-csnet, corona, dublid, lista", err.toString()
			.strip());
	}

	@Test
	void barFitsTheLine() {
		final String bar = TerminalStatusService.bar(1, 2, "plane 1 of 2".repeat(20));
		assertEquals(78, bar.length());
		assertTrue(bar.startsWith("[##########          ]  50 %  plane"), bar);
	}

	private double pixelAfter(final String... args) {
		assertEquals(0, run(args), err::toString);
		return IJ.openImage(output.toString()).getStack().getVoxel(1, 2, 1);
	}

	private void assertUsage(final String sentence, final String... args) {
		assertEquals(2, run(args), out::toString);
		assertTrue(err.toString().contains(sentence), err::toString);
		assertEquals(1, err.toString().strip().lines().count(), err::toString);
	}

	private int run(final String... args) {
		out.getBuffer().setLength(0);
		err.getBuffer().setLength(0);
		return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
	}

	private List<String> files() throws Exception {
		try (Stream<Path> list = Files.list(folder)) {
			return list.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static String[] with(final String[] args, final String... more) {
		return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
	}
}
