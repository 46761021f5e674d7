package io.github.unrollj.command.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo reads, how it scores, and what it shows. */
class DemoTest {

	@TempDir
	Path folder;

	private static ImagePlus noise(final long seed, final double scale, final int channels, final int frames) {
		final Random random = new Random(seed);
		final ImageStack stack = new ImageStack(32, 32);
		for (int i = 0; i < channels * frames; i++)
			stack.addSlice(new FloatProcessor(32, 32, random.doubles(1024).map(x -> scale * x).toArray()));
		final ImagePlus image = new ImagePlus("noise", stack);
		image.setDimensions(channels, 1, frames);
		return image;
	}

	/** The same image with a constant added to the planes of a channel. */
	private static ImagePlus offset(final ImagePlus image, final int channel, final double offset) {
		final ImagePlus other = image.duplicate();
		for (int i = channel; i <= other.getStackSize(); i += other.getNChannels())
			other.getStack().getProcessor(i).add(offset);
		return other;
	}

	@Test
	void sampleNamesItsMethodsAndOptions() throws IOException {
		Files.writeString(folder.resolve(DemoSample.FILE), """
			command,input,reference,methods,options
			lista,a/in.tif,a/out.tif,bicubic unrolled,scale=2 model=robust
			""");
		final DemoSample sample = DemoSample.of(folder).get(0);
		assertEquals(List.of("bicubic", "unrolled"), sample.methods());
		assertEquals(Map.of("scale", "2", "model", "robust"), sample.options());
		assertEquals("in", sample.name());
	}

	@Test
	void sampleWithoutMethodsIsRefused() throws IOException {
		Files.writeString(folder.resolve(DemoSample.FILE), "command,input,reference,methods,options\nlista,a,b, ,\n");
		assertTrue(assertThrows(IOException.class, () -> DemoSample.of(folder)).getMessage().endsWith(
			"line 2 names no methods"));
	}

	@Test
	void complexPlanesAreScoredByTheirComplexDifference() {
		final ImagePlus truth = noise(1, 1, 2, 3);
		final double one = DemoResult.of("x", offset(truth, 1, 0.1), truth, 0).psnr();
		final double both = DemoResult.of("x", offset(offset(truth, 1, 0.1), 2, 0.1), truth, 0).psnr();
		assertEquals(10 * Math.log10(2), one - both, 1e-3);
		final double peak = new DemoPlanes(truth).peak(0);
		assertTrue(peak > 1.2 && peak < Math.sqrt(2), () -> "peak " + peak);
		assertEquals(20 * Math.log10(peak / 0.1), one, 1e-3);
		assertEquals(1, DemoResult.of("x", truth, truth, 0).ssim(), 1e-9);
	}

	@Test
	void darkFramesAreScoredOnTheScaleOfTheMovie() {
		final ImagePlus truth = noise(1, 1, 1, 2);
		truth.getStack().getProcessor(2).multiply(0);
		assertEquals(20 * Math.log10(1 / 0.1), DemoResult.of("x", offset(truth, 1, 0.1), truth, 0).psnr(), 0.05);
		truth.setDimensions(1, 2, 1);
		assertTrue(DemoResult.of("x", offset(truth, 1, 0.1), truth, 0).psnr() < 0);
	}

	@Test
	void moviesAreShownByTheirMaximum() {
		final ImagePlus movie = noise(1, 0, 2, 3);
		movie.getStack().setVoxel(16, 16, 3, 6);
		movie.getStack().setVoxel(16, 16, 2, -8);
		movie.getStack().setVoxel(20, 16, 4, 1);
		assertEquals(10, new DemoPlanes(movie).maximum().real()[16 * 32 + 16], 1e-6);
		final DemoFigure figure = new DemoFigure();
		figure.add("movie", List.of(DemoResult.of("x", movie, movie, 0)), movie);
		final ImageProcessor picture = figure.picture().getProcessor();
		final int atMaximum = 6 + 16 * 8 + 4;
		assertEquals(0xffffff, picture.get(atMaximum, 26 + 16 * 8 + 4) & 0xffffff);
		assertEquals(0.5, (picture.get(atMaximum + 32, 26 + 16 * 8 + 4) & 0xff) / 255.0, 0.01);
		assertEquals(0, picture.get(atMaximum - 32, 26 + 16 * 8 + 4) & 0xffffff);
	}

	@Test
	void resultOfAnotherSizeIsRefused() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> DemoResult.of("x", noise(1, 1, 1, 2), noise(1, 1, 1,
			3), 0)).getMessage().startsWith("The reference noise is 32 x 32 x 3"));
	}
}
