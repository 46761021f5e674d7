package io.github.unrollj.dublid.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;

import io.github.unrollj.dublid.evaluation.DeblurBenchmark.Method;
import io.github.unrollj.dublid.evaluation.DeblurBenchmark.Score;
import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.work.Progress;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeblurBenchmarkTest {

	private static final Path DATA = Path.of(System.getProperty("unrollj.data", "../../../shared/data"), "deblur");

	/** The blurred images' own quality, as NumPy has it by the same protocol. The sets are not part of the project. */
	@ParameterizedTest
	@CsvSource({ "bsds_linear, 22.387", "levin, 22.278" })
	void blurredImagesHaveTheKnownQuality(final String set, final double psnr) throws IOException {
		assumeTrue(Files.isDirectory(DATA.resolve(set)), set + " is not in " + DATA);
		final List<Score> scores = new DeblurBenchmark(DeblurSet.of(DATA.resolve(set)), 0, 1).run(Method.blind(
			BlindDeblurring.NONE), Progress.NONE);
		assertEquals(psnr, DeblurTable.mean(scores, Score::psnr), 0.01);
		assertEquals(0, DeblurTable.mean(scores, Score::isnr));
	}

	@Test
	void bothWaysOfNamingAreRead(@TempDir final Path folder) throws IOException {
		write(folder);
		final DeblurSet set = DeblurSet.of(folder);
		assertEquals(2, set.size());
		final DeblurSet.Case first = set.load(0);
		assertEquals("007", first.image());
		assertEquals("01", first.kernelName());
		assertEquals(100 / 255.0, first.blurred().real()[0], 1e-6);
		assertEquals((0.299 * 200 + 0.587 * 100 + 0.114 * 50) / 255, first.sharp().real()[0], 1e-6);
		assertEquals(0.5, first.kernel().real()[2 * 5 + 2], 1e-6);
		final DeblurSet.Case second = set.load(1);
		assertEquals("im3", second.image());
		assertEquals(0.25, second.blurred().real()[0], 1e-6);
	}

	/** The same noise for every method, another for every image; ISNR is against the noisy image. */
	@Test
	void methodsAreComparedOnTheSameNoise(@TempDir final Path folder) throws IOException {
		write(folder);
		final DeblurBenchmark benchmark = new DeblurBenchmark(DeblurSet.of(folder), 0.1, 1);
		final List<Score> none = benchmark.run(Method.blind(BlindDeblurring.NONE), Progress.NONE);
		assertEquals(none.get(0).psnr(), benchmark.run(Method.blind(BlindDeblurring.NONE), Progress.NONE).get(0).psnr());
		assertEquals(0, none.get(0).isnr());
		assertTrue(Double.isNaN(none.get(0).kernelError()));
		assertTrue(none.get(1).psnr() < 21 && none.get(1).psnr() > 19);
		final List<Score> known = benchmark.run((blurred, kernel) -> new Deblurred(blurred, kernel), Progress.NONE);
		assertEquals(0, known.get(1).kernelError());
		final String table = new DeblurTable().add("none", none).add("true kernel", known).toString();
		assertEquals(1 + 3 + 3, table.lines().count());
	}

	@Test
	void foldersWithoutImagesAreNamed(@TempDir final Path folder) throws IOException {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> DeblurSet.of(folder)).getMessage().startsWith(
			"There are no blurred images in " + folder));
		write(folder);
		Files.writeString(folder.resolve("kernel_01.csv"), "1,2\n3\n");
		assertTrue(assertThrows(IOException.class, () -> DeblurSet.of(folder).load(0)).getMessage().startsWith(
			"Row 2 of the kernel"));
	}

	private static void write(final Path folder) throws IOException {
		final ImagePlus grey = new ImagePlus("grey", new ByteProcessor(40, 40));
		grey.getProcessor().add(100);
		ImageFiles.save(grey, folder.resolve("blurred_007_01.png"));
		final ImagePlus colour = new ImagePlus("colour", new ColorProcessor(40, 40));
		colour.getProcessor().setColor(new Color(200, 100, 50));
		colour.getProcessor().fill();
		ImageFiles.save(colour, folder.resolve("sharp_007.png"));
		final FloatProcessor plane = new FloatProcessor(40, 40);
		plane.add(0.25);
		ImageFiles.save(new ImagePlus("float", plane), folder.resolve("im3_kernel2_blurred.tif"));
		ImageFiles.save(new ImagePlus("float", plane), folder.resolve("im3_sharp.tif"));
		final String kernel = "0,0,0,0,0\n0,0,1,0,0\n0,0,2,0,0\n0,0,1,0,0\n0,0,0,0,0\n";
		Files.writeString(folder.resolve("kernel_01.csv"), kernel);
		Files.writeString(folder.resolve("levin09_kernel2_rot180_for_convolution.csv"), kernel);
	}
}
