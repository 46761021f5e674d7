package io.github.unrollj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.plugin.frame.Recorder;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ShortProcessor;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFilesTest {

	@TempDir
	private Path folder;

	private final ImagePlus bytes = new ImagePlus("a", new ByteProcessor(3, 1, new byte[] { 0, 100, -1 }));
	private final ImagePlus shorts = new ImagePlus("b", new ShortProcessor(3, 1, new short[] { 5, (short) 65535, 300 },
		null));
	private final ImagePlus floats = new ImagePlus("c", new FloatProcessor(3, 1, new float[] { -2, 100.6f, 70000 }));
	private final ImagePlus colours = new ImagePlus("d", new ColorProcessor(2, 1, new int[] { 0x102030, 0xfffefd }));

	private float[] roundTrip(final ImagePlus image, final String name, final int sourceBits) throws IOException {
		final Path file = folder.resolve(name);
		ImageFiles.save(image, file, sourceBits);
		try (Stream<Path> files = Files.list(folder)) {
			assertTrue(files.noneMatch(path -> path.toString().endsWith(".tmp")));
		}
		return ImagePlanes.of(ImageFiles.open(file)).tensor(0).real();
	}

	@Test
	void valuesComeBack() throws IOException {
		assertArrayEquals(new float[] { 0, 100, 255 }, roundTrip(bytes, "a.png", 8));
		assertArrayEquals(new float[] { 0, 100, 255 }, roundTrip(bytes, "a.tif", 8));
		assertArrayEquals(new float[] { 5, 65535, 300 }, roundTrip(shorts, "b.PNG", 16));
		assertArrayEquals(new float[] { 5, 65535, 300 }, roundTrip(shorts, "b.tiff", 16));
		assertArrayEquals(new float[] { -2, 100.6f, 70000 }, roundTrip(floats, "c.tif", 8));
		assertArrayEquals(new float[] { 16, 255, 32, 254, 48, 253 }, roundTrip(colours, "d.png", 24));
		assertArrayEquals(new float[] { 0, 100, 255 }, roundTrip(bytes, "a.jpg", 8), 12);
	}

	@Test
	void floatsAreClippedToTheScaleOfTheirSource() throws IOException {
		assertArrayEquals(new float[] { 0, 101, 255 }, roundTrip(floats, "c8.png", 8));
		assertArrayEquals(new float[] { 0, 101, 65535 }, roundTrip(floats, "c16.png", 16));
	}

	@Test
	void displayRangesDoNotChangeValues() throws IOException {
		bytes.setDisplayRange(90, 110);
		assertArrayEquals(new float[] { 0, 100, 255 }, roundTrip(bytes, "a.png", 8));
	}

	/** What ImageJ switches off while it opens a file is on again, also after several at the same time. */
	@Test
	void openingAtTheSameTimeLeavesImageJAsItWas() throws IOException {
		final List<Path> files = List.of(folder.resolve("a.tif"), folder.resolve("b.tif"));
		for (final Path file : files)
			ImageFiles.save(bytes, file);
		final boolean recorded = Recorder.record;
		Recorder.record = true;
		try {
			IntStream.range(0, 2000).parallel().forEach(i -> open(files.get(i % 2)));
			assertTrue(Recorder.record);
			assertFalse(IJ.redirectingErrorMessages());
		}
		finally {
			Recorder.record = recorded;
			IJ.redirectErrorMessages(false);
		}
	}

	private static void open(final Path file) {
		try {
			ImageFiles.open(file);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void readsTheUsualFormats() throws IOException {
		final BufferedImage grey = bytes.getProcessor().getBufferedImage();
		for (final String format : List.of("bmp", "gif"))
			ImageIO.write(grey, format, folder.resolve("a." + format).toFile());
		Files.write(folder.resolve("a.pgm"), new byte[] { 'P', '5', '\n', '3', ' ', '1', '\n', '2', '5', '5', '\n', 0,
			100, -1 });
		new FileSaver(bytes).saveAsZip(folder.resolve("a.zip").toString());
		for (final String format : List.of("bmp", "gif", "pgm", "zip")) {
			final ImagePlus image = ImageFiles.open(folder.resolve("a." + format));
			assertArrayEquals(new float[] { 0, 100, 255 }, ImagePlanes.of(image).tensor(0).real(), format);
		}
	}

	@Test
	void stacksKeepTheirCalibration() throws IOException {
		final ImageStack stack = new ImageStack(2, 1);
		stack.addSlice("p", new float[] { 1, 2 });
		stack.addSlice("q", new float[] { 3, 4 });
		final ImagePlus image = new ImagePlus("s", stack);
		image.getCalibration().setUnit("nm");
		image.getCalibration().pixelWidth = 20;
		final Path file = folder.resolve("s.tif");
		ImageFiles.save(image, file);
		final ImagePlus back = ImageFiles.open(file);
		assertEquals(2, back.getStackSize());
		assertEquals("q", back.getStack().getSliceLabel(2));
		assertEquals("nm", back.getCalibration().getUnit());
		assertEquals(20, back.getCalibration().pixelWidth, 1e-6);
		assertRefused(image, "s.png", 8, "2 planes");
	}

	private void assertRefused(final ImagePlus image, final String name, final int sourceBits, final String why) {
		final Path file = folder.resolve(name);
		final String message = assertThrows(IllegalArgumentException.class, () ->
			ImageFiles.save(image, file, sourceBits)).getMessage();
		assertTrue(message.contains(file.toString()) && message.contains(why), message);
		assertTrue(Files.notExists(file));
	}

	@Test
	void refusesWhatTheFormatCannotHold() {
		assertRefused(floats, "c.png", 32, "32-bit");
		assertRefused(shorts, "b.jpg", 16, "16-bit");
		assertRefused(floats, "c.webp", 8, ".tif");
		assertRefused(floats, "c", 8, ".tif");
	}

	@Test
	void unreadableFilesAreNamed() throws IOException {
		final Path text = Files.writeString(folder.resolve("notes.txt"), "not an image");
		final Path wrong = Files.writeString(folder.resolve("wrong.tif"), "not an image");
		final Path cut = folder.resolve("cut.png");
		ImageFiles.save(bytes, cut);
		Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 30));
		for (final Path file : List.of(folder, folder.resolve("none.tif"), text, wrong, cut)) {
			final String message = assertThrows(IOException.class, () -> ImageFiles.open(file),
				file.toString()).getMessage();
			assertTrue(message.startsWith("Cannot open " + file), message);
		}
	}

	@Test
	void largeStacksAreVirtual() throws IOException {
		final Path file = folder.resolve("movie.tif");
		final ImageStack stack = new ImageStack(3, 1);
		for (int i = 0; i < 8; i++)
			stack.addSlice("plane " + i, new FloatProcessor(3, 1, new float[] { i, -i, 0.5f * i }));
		final ImagePlus movie = new ImagePlus("movie", stack);
		movie.setDimensions(2, 1, 4);
		movie.setOpenAsHyperStack(true);
		movie.getCalibration().pixelWidth = 0.12;
		movie.getCalibration().setUnit("mm");
		movie.getCalibration().frameInterval = 0.01;
		ImageFiles.save(movie, file);
		assertFalse(ImageFiles.open(file).getStack().isVirtual());
		final ImagePlus opened = ImageFiles.open(file, 10);
		assertTrue(opened.getStack().isVirtual());
		assertArrayEquals(new int[] { 3, 1, 2, 1, 4 }, opened.getDimensions());
		assertEquals(0.12, opened.getCalibration().pixelWidth, 1e-6);
		assertEquals(0.01, opened.getCalibration().frameInterval, 1e-9);
		assertEquals("plane 5", opened.getStack().getSliceLabel(6));
		assertArrayEquals(new float[] { 6, -6, 3 }, ImagePlanes.of(opened).tensor(6).real());
	}
}
