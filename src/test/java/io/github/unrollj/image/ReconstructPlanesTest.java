package io.github.unrollj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.io.Opener;
import ij.measure.Calibration;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconstructPlanesTest {

	private static final PlaneMethod TWICE = Bicubic.enlarging(2);

	@TempDir
	private Path folder;

	/** 12 planes (2 channels, 3 slices, 2 frames), 16-bit, calibrated, composite, labelled. */
	private static ImagePlus hyperstack() {
		final ImageStack stack = new ImageStack(9, 7);
		for (int n = 0; n < 12; n++) {
			final short[] pixels = new short[63];
			for (int i = 0; i < 63; i++)
				pixels[i] = (short) (1000 * n + 37 * i % 900);
			stack.addSlice("plane " + n, pixels);
		}
		final ImagePlus image = new ImagePlus("cells.tif", stack);
		image.setDimensions(2, 3, 2);
		image.setOpenAsHyperStack(true);
		final Calibration calibration = image.getCalibration();
		calibration.setUnit("micron");
		calibration.pixelWidth = 0.5;
		calibration.pixelHeight = 0.25;
		calibration.pixelDepth = 2;
		calibration.frameInterval = 1.5;
		calibration.xOrigin = 4;
		calibration.yOrigin = 3;
		final CompositeImage composite = new CompositeImage(image, CompositeImage.COMPOSITE);
		final LUT green = LUT.createLutFromColor(Color.GREEN);
		green.min = 100;
		green.max = 9000;
		final LUT magenta = LUT.createLutFromColor(Color.MAGENTA);
		magenta.min = 50;
		magenta.max = 12000;
		composite.setLuts(new LUT[] { green, magenta });
		return composite;
	}

	private static <S extends ImageSink> S run(final ImagePlus image, final ImageSink.Factory<S> output)
		throws IOException
	{
		try (Workers workers = new Workers(2)) {
			return ReconstructPlanes.by(TWICE, workers).within(100_000).run(image, "result", output, Progress.NONE);
		}
	}

	private static void assertIsEnlarged(final ImagePlus image, final ImagePlus result) throws IOException {
		assertEquals(18, result.getWidth());
		assertEquals(14, result.getHeight());
		assertArrayEquals(new int[] { 18, 14, 2, 3, 2 }, result.getDimensions());
		assertTrue(result.isHyperStack());
		assertEquals(32, result.getBitDepth());
		assertEquals(CompositeImage.COMPOSITE, ((CompositeImage) result).getMode());
		final Calibration calibration = result.getCalibration();
		assertEquals("micron", calibration.getUnit());
		assertEquals(0.25, calibration.pixelWidth, 1e-7);
		assertEquals(0.125, calibration.pixelHeight, 1e-7);
		assertEquals(2, calibration.pixelDepth, 1e-7);
		assertEquals(1.5, calibration.frameInterval, 1e-7);
		assertEquals(8, calibration.xOrigin);
		assertEquals(6, calibration.yOrigin);
		final LUT[] luts = result.getLuts();
		assertEquals(9000, luts[0].max);
		assertEquals(50, luts[1].min);
		assertEquals(Color.MAGENTA.getRGB(), luts[1].getRGB(255));
		for (int i = 1; i <= 12; i++) {
			assertEquals("plane " + (i - 1), result.getStack().getSliceLabel(i));
			final Tensor plane = ImagePlanes.of(image).tensor(i - 1);
			assertArrayEquals(TWICE.apply(plane).real(), (float[]) result.getStack().getProcessor(i).getPixels(),
				1e-2f);
		}
	}

	@Test
	void hyperstacksKeepTheirDimensionsInMemory() throws IOException {
		final ImagePlus image = hyperstack();
		final ImagePlus result = run(image, ImagePlusSink::new).image();
		assertEquals("result", result.getTitle());
		assertIsEnlarged(image, result);
	}

	@Test
	void hyperstacksKeepTheirDimensionsInFiles() throws IOException {
		final ImagePlus image = hyperstack();
		final Path file = folder.resolve("result.tif");
		final TiffSink sink = run(image, TiffSink.to(file));
		assertIsEnlarged(image, new Opener().openImage(file.toString()));
		final ImagePlus virtual = sink.image();
		assertTrue(virtual.getStack().isVirtual());
		assertEquals("result", virtual.getTitle());
		assertIsEnlarged(image, virtual);
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(file), files.toList());
		}
	}

	@Test
	void singlePlanesKeepRangeAndColours() throws IOException {
		final ImagePlus image = new ImagePlus("one", new FloatProcessor(5, 4, BicubicTest.random(1, 4, 5).real()));
		image.setLut(LUT.createLutFromColor(Color.RED));
		image.setDisplayRange(-3, 250);
		final Path file = folder.resolve("one.tif");
		final ImagePlus virtual = run(image, TiffSink.to(file)).image();
		final float[] expected = TWICE.apply(ImagePlanes.of(image).tensor(0)).real();
		for (final ImagePlus result : List.of(run(image, ImagePlusSink::new).image(), virtual,
			new Opener().openImage(file.toString())))
		{
			assertEquals(1, result.getStackSize());
			assertEquals(-3, result.getDisplayRangeMin(), 1e-6);
			assertEquals(250, result.getDisplayRangeMax(), 1e-6);
			assertEquals(Color.RED.getRGB(), result.getProcessor().getLut().getRGB(255));
			assertArrayEquals(expected, (float[]) result.getProcessor().getPixels(), 1e-3f);
		}
	}

	@Test
	void colourGoesByLuminance() throws IOException {
		final int[] pixels = new int[48];
		for (int i = 0; i < 48; i++)
			pixels[i] = i * 0x050301 + (i % 7) * 0x000007;
		final ImagePlus image = new ImagePlus("colour", new ColorProcessor(8, 6, pixels));
		// chroma and luminance all by bicubic interpolation: the same as R, G, B by it
		final Tensor rgb = ImagePlanes.of(image).tensor(0);
		final Path file = folder.resolve("colour.tif");
		run(image, TiffSink.to(file));
		for (final ImagePlus result : List.of(run(image, ImagePlusSink::new).image(), new Opener().openImage(file
			.toString())))
		{
			assertEquals(24, result.getBitDepth());
			final Tensor actual = ImagePlanes.of(result).tensor(0);
			for (int c = 0; c < 3; c++) {
				final float[] channel = TWICE.apply(Window.channel(rgb, c)).real();
				for (int i = 0; i < channel.length; i++)
					channel[i] = Math.max(0, Math.min(255, channel[i]));
				assertArrayEquals(channel, Window.channel(actual, c).real(), 0.51f);
			}
		}
	}

	@Test
	void selectionsAreCroppedAndMoveTheOrigin() throws IOException {
		final ImagePlus image = hyperstack();
		image.setRoi(3, 2, 4, 5);
		final ImagePlus result = run(image, ImagePlusSink::new).image();
		assertArrayEquals(new int[] { 8, 10, 2, 3, 2 }, result.getDimensions());
		assertEquals(2, result.getCalibration().xOrigin);
		assertEquals(2, result.getCalibration().yOrigin);
		final float[] expected = TWICE.apply(ImagePlanes.of(image).tensor(5)).real();
		assertArrayEquals(expected, (float[]) result.getStack().getPixels(6), 1e-2f);
	}

	@Test
	void signedValuesAreThoseThatImageJShows() throws IOException {
		final short[] pixels = new short[20];
		Arrays.fill(pixels, (short) (32768 - 5));
		final ImagePlus image = new ImagePlus("signed", new ShortProcessor(5, 4, pixels, null));
		image.getLocalCalibration().setSigned16BitCalibration();
		final ImagePlus result = run(image, ImagePlusSink::new).image();
		assertEquals(-5, result.getProcessor().getf(4, 4), 0.01);
	}

	@Test
	void cancellingLeavesNoFile() throws IOException {
		final List<String> said = new CopyOnWriteArrayList<>();
		final Path file = folder.resolve("cancelled.tif");
		try (Workers workers = new Workers(1)) {
			assertThrows(CancellationException.class, () -> ReconstructPlanes.by(TWICE, workers).run(hyperstack(), "r",
				TiffSink.to(file), TilesTest.listening(said, 10)));
		}
		assertTrue(said.contains("plane 5 of 12"), said.toString());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(0, files.count());
		}
	}

	@Test
	void failingLeavesTheOldFile() throws IOException {
		final Path file = folder.resolve("old.tif");
		Files.writeString(file, "old");
		final PlaneMethod broken = new TilesTest.Neighbourhood() {

			@Override
			public Tensor apply(final Tensor plane) {
				throw new IllegalStateException("broken");
			}
		};
		try (Workers workers = new Workers(1)) {
			assertThrows(IllegalStateException.class, () -> ReconstructPlanes.by(broken, workers).run(hyperstack(),
				"r", TiffSink.to(file), Progress.NONE));
		}
		assertEquals("old", Files.readString(file));
	}
}
