package io.github.unrollj.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsTest {

	@TempDir
	private Path folder;

	private Path sub(final String name) throws IOException {
		return Files.createDirectories(folder.resolve(name));
	}

	private static void save(final ImageProcessor ip, final Path file) {
		assertTrue(new FileSaver(new ImagePlus("", ip)).saveAsTiff(file.toString()));
	}

	private static void savePng(final ImageProcessor ip, final Path file) {
		assertTrue(new FileSaver(new ImagePlus("", ip)).saveAsPng(file.toString()));
	}

	private static String failure(final Runnable action) {
		return assertThrows(IllegalArgumentException.class, action::run).getMessage();
	}

	@Test
	void foldersAreMatchedByNameWithoutEnding() throws IOException {
		final Path in = sub("in"), out = sub("out");
		save(new ByteProcessor(2, 1, new byte[] { 1, (byte) 200 }), in.resolve("b.tif"));
		save(new ByteProcessor(2, 1, new byte[] { 3, 4 }), in.resolve("a.tif"));
		savePng(new ByteProcessor(2, 1, new byte[] { 5, 6 }), out.resolve("a.png"));
		savePng(new ByteProcessor(2, 1, new byte[] { 7, 8 }), out.resolve("b.PNG"));
		Files.writeString(in.resolve("notes.txt"), "no image");
		final PairSource pairs = Pairs.folders(in, out);
		assertEquals(2, pairs.size());
		assertEquals("b.tif", pairs.name(1));
		final Pair pair = pairs.pair(1, 5);
		assertArrayEquals(new float[] { 1, 200 }, pair.measured().real());
		assertArrayEquals(new float[] { 7, 8 }, pair.truth().real());
		assertArrayEquals(new int[] { 1, 2 }, pair.truth().shape());
		assertEquals(255, pair.range());
	}

	@Test
	void filesWithoutPartnerAreNamedUpToTen() throws IOException {
		final Path in = sub("in"), out = sub("out");
		for (int i = 0; i < 12; i++)
			Files.createFile(in.resolve("only" + (char) ('a' + i) + ".tif"));
		Files.createFile(in.resolve("both.tif"));
		Files.createFile(out.resolve("both.png"));
		Files.createFile(out.resolve("zebra.png"));
		final String message = failure(() -> Pairs.folders(in, out));
		assertTrue(message.contains(in.resolve("onlya.tif").toString()) && message.contains("onlyj.tif"), message);
		assertTrue(message.endsWith("and 3 more") && !message.contains("onlyk") && !message.contains("both"), message);
	}

	@Test
	void emptyMissingAndAmbiguousFoldersAreNamed() throws IOException {
		final Path empty = sub("empty");
		assertTrue(failure(() -> Pairs.folders(empty, empty)).contains("no images in " + empty));
		final Path missing = folder.resolve("missing");
		assertTrue(failure(() -> Pairs.clean(missing, new ToyTask(), 1)).contains("no folder " + missing));
		Files.createFile(empty.resolve("x.tif"));
		Files.createFile(empty.resolve("x.png"));
		assertTrue(failure(() -> Pairs.folders(empty, empty)).contains("x.tif"));
	}

	@Test
	void brokenFilesAreFoundBeforeTraining() throws IOException {
		final Path clean = sub("clean");
		save(new FloatProcessor(16, 16, new float[256]), clean.resolve("good.tif"));
		Files.writeString(clean.resolve("bad.tif"), "no image");
		final PairSource pairs = Pairs.clean(clean, new ToyTask(), 1);
		try (Workers workers = new Workers(2)) {
			final String message = failure(() -> PairCheck.requireUsable(pairs, new ToyTask(), 8, workers, Progress.NONE));
			assertTrue(message.startsWith("1 of 2 images") && message.contains("bad.tif"), message);
		}
	}

	@Test
	void stacksGoSliceBySlice() {
		final ImageStack in = new ImageStack(1, 1), out = new ImageStack(1, 1);
		for (int i = 0; i < 3; i++) {
			in.addSlice(new FloatProcessor(1, 1, new float[] { i }));
			out.addSlice(new FloatProcessor(1, 1, new float[] { 10 + i }));
		}
		final PairSource pairs = Pairs.stacks(new ImagePlus("in", in), new ImagePlus("out", out));
		assertEquals(3, pairs.size());
		assertEquals(2, pairs.pair(2, 0).measured().real()[0]);
		assertEquals(12, pairs.pair(2, 0).truth().real()[0]);
		out.deleteLastSlice();
		assertEquals("The stack in has 3 slices, but out has 2", failure(() -> Pairs.stacks(new ImagePlus("in", in),
			new ImagePlus("out", out))));
	}

	@Test
	void pixelsKeepTheirValuesAndColourBecomesLuminance() {
		final Picture rgb = Picture.of(new ImagePlus("", new ColorProcessor(3, 1, new int[] { 0, 0xffffff, 0x00ff00 })));
		assertArrayEquals(new float[] { 16, 235, 144.553f }, rgb.pixels().real(), 1e-4f);
		assertEquals(255, rgb.range());
		final short[] deep = new short[1000];
		for (int i = 0; i < 1000; i++)
			deep[i] = (short) (60 * i);
		final Picture sixteen = Picture.of(new ImagePlus("", new ShortProcessor(100, 10, deep, null)));
		assertEquals(59940, sixteen.pixels().real()[999]);
		assertEquals(59880, sixteen.range());
		assertEquals(1, Picture.of(new ImagePlus("", new FloatProcessor(2, 2))).range());
	}

	@Test
	void twoFloatChannelsAreComplexAndSlicesAnAxis() {
		final ImageStack stack = new ImageStack(2, 1);
		stack.addSlice(new FloatProcessor(2, 1, new float[] { 3, 0 }));
		stack.addSlice(new FloatProcessor(2, 1, new float[] { 4, -1 }));
		final ImagePlus image = new ImagePlus("", stack);
		assertArrayEquals(new int[] { 2, 1, 2 }, Picture.of(image).pixels().shape());
		image.setDimensions(2, 1, 1);
		final Picture complex = Picture.of(image);
		assertArrayEquals(new float[] { 4, -1 }, complex.pixels().imaginary());
		assertEquals(5, complex.range());
	}

	@Test
	void floatFramesOfTwoChannelsAreAComplexMovie() {
		final ImageStack stack = new ImageStack(1, 2);
		for (int i = 0; i < 6; i++)
			stack.addSlice(new FloatProcessor(1, 2, new float[] { i, 10 * i }));
		final ImagePlus image = new ImagePlus("", stack);
		image.setDimensions(2, 1, 3);
		final Tensor movie = Picture.of(image).pixels();
		assertArrayEquals(new int[] { 3, 2, 1 }, movie.shape());
		assertArrayEquals(new float[] { 0, 0, 2, 20, 4, 40 }, movie.real());
		assertArrayEquals(new float[] { 1, 10, 3, 30, 5, 50 }, movie.imaginary());
	}

	@Test
	void simulatedPairsDependOnSeedDrawAndImageOnly() {
		final ImagePlus stack = new ImagePlus("clean", new FloatProcessor(16, 16));
		final float once = noise(Pairs.clean(stack, new ToyTask(), 1), 3);
		assertEquals(once, noise(Pairs.clean(stack, new ToyTask(), 1), 3));
		assertNotEquals(once, noise(Pairs.clean(stack, new ToyTask(), 1), 4));
		assertNotEquals(once, noise(Pairs.clean(stack, new ToyTask(), 2), 3));
	}

	private static float noise(final PairSource pairs, final long draw) {
		return pairs.pair(0, draw).measured().real()[0];
	}

	@Test
	void memoryHoldsTheLatestWithinTheBudget() {
		final AtomicInteger made = new AtomicInteger();
		final PairSource counting = new PairSource() {

			@Override
			public int size() {
				return 4;
			}

			@Override
			public String name(final int index) {
				return "" + index;
			}

			@Override
			public Pair pair(final int index, final long draw) {
				made.incrementAndGet();
				if (index == 3) throw new IllegalArgumentException("bad");
				return new Pair(name(index), Tensor.zeros(2), Tensor.zeros(2), 1, Tensor.zeros(16));
			}

			@Override
			public boolean isRandom() {
				return true;
			}
		};
		final PairSource cached = Pairs.cached(counting, 2 * 80);
		final Pair first = cached.pair(0, 0);
		cached.pair(1, 0);
		assertSame(first, cached.pair(0, 0));
		assertEquals(2, made.get());
		cached.pair(2, 0);
		assertSame(first, cached.pair(0, 0));
		assertEquals(3, made.get());
		cached.pair(1, 0);
		cached.pair(1, 7);
		assertEquals(5, made.get());
		assertFalse(first == cached.pair(0, 0));
		assertEquals("bad", failure(() -> cached.pair(3, 0)));
		assertEquals("bad", failure(() -> cached.pair(3, 0)));
		assertEquals(8, made.get());
	}

	@Test
	void configurationNamesWhatIsNotAllowed() {
		assertEquals("batch is 0 and must be at least 1", failure(() -> TrainingConfiguration.builder().batch(0).build()));
		assertEquals("validation_split is 1.0 and must be between 0 and 1", failure(() -> TrainingConfiguration.builder()
			.validationSplit(1).build()));
		assertTrue(failure(() -> TrainingConfiguration.builder().rate(Double.NaN).build()).startsWith("rate is NaN"));
		assertTrue(failure(() -> TrainingConfiguration.builder().optimiser("sgd").build()).startsWith("optimiser is sgd"));
	}
}
