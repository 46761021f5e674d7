package io.github.unrollj.lista.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import io.github.unrollj.image.Bicubic;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LowResolutionTest {

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4 })
	void floatsAreExactlyTheBicubicReduction(final int scale) {
		final FloatProcessor plane = plane(31, 22, 1000);
		final ImagePlus small = reduce(new ImagePlus("in", plane.duplicate()), scale);
		final Tensor expected = Bicubic.resize(Tensor.of((float[]) plane.getPixels(), 22, 31), 1.0 / scale);
		assertEquals(Math.ceil(31.0 / scale), small.getWidth());
		assertEquals(Math.ceil(22.0 / scale), small.getHeight());
		assertArrayEquals(expected.real(), (float[]) small.getProcessor().getPixels());
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16 })
	void wholeNumbersAreRoundedAndClipped(final int bits) {
		final int most = (1 << bits) - 1;
		final FloatProcessor extreme = new FloatProcessor(24, 24);
		for (int i = 0; i < 24 * 24; i++)
			extreme.setf(i, (i / 7 % 3 > 0) == (i / 170 % 2 > 0) ? most : 0);
		final ImageProcessor typed = bits == 8 ? extreme.convertToByteProcessor(false) : extreme.convertToShortProcessor(
			false);
		final ImagePlus small = reduce(new ImagePlus("in", typed), 2);
		final float[] exact = Bicubic.resize(Tensor.of((float[]) extreme.getPixels(), 24, 24), 0.5).real();
		assertEquals(bits, small.getBitDepth());
		for (int i = 0; i < exact.length; i++)
			assertEquals(Math.max(0, Math.min(most, exact[i])), small.getProcessor().get(i), 0.5001);
	}

	@Test
	void hyperstackKeepsDimensionsLabelsLutsAndFieldOfView() {
		final ImageStack stack = new ImageStack(20, 16);
		for (int i = 0; i < 12; i++)
			stack.addSlice("plane " + i, plane(20, 16, 100 * (i + 1)).convertToShortProcessor(false));
		final ImagePlus image = new ImagePlus("in", stack);
		image.setDimensions(2, 3, 2);
		final CompositeImage composite = new CompositeImage(image, CompositeImage.COMPOSITE);
		composite.getCalibration().pixelWidth = 0.1;
		composite.getCalibration().pixelHeight = 0.2;
		composite.getCalibration().pixelDepth = 0.5;
		composite.getCalibration().xOrigin = 8;
		composite.getCalibration().setUnit("um");
		final ImagePlus small = reduce(composite, 4);
		assertArrayEquals(new int[] { 5, 4, 2, 3, 2 }, small.getDimensions());
		assertEquals(CompositeImage.COMPOSITE, ((CompositeImage) small).getMode());
		assertEquals(composite.getLuts()[1].getRGB(200), small.getLuts()[1].getRGB(200));
		assertEquals("plane 7", small.getStack().getSliceLabel(8));
		assertEquals(0.4, small.getCalibration().pixelWidth, 1e-12);
		assertEquals(0.8, small.getCalibration().pixelHeight, 1e-12);
		assertEquals(0.5, small.getCalibration().pixelDepth);
		assertEquals(2, small.getCalibration().xOrigin);
		assertEquals("\u00B5m", small.getCalibration().getUnit());
		assertEquals(0.1, composite.getCalibration().pixelWidth);
	}

	@Test
	void coloursAreReducedByChannel() {
		final ColorProcessor colours = new ColorProcessor(12, 12);
		for (int c = 1; c <= 3; c++)
			colours.setChannel(c, plane(12, 12, 250 / c).convertToByteProcessor(false));
		final ImagePlus small = reduce(new ImagePlus("in", colours), 3);
		assertEquals(24, small.getBitDepth());
		for (int c = 1; c <= 3; c++) {
			final ImagePlus grey = reduce(new ImagePlus("channel", colours.getChannel(c, null)), 3);
			assertArrayEquals((byte[]) grey.getProcessor().getPixels(), (byte[]) ((ColorProcessor) small.getProcessor())
				.getChannel(c, null).getPixels());
		}
	}

	@Test
	void selectionIsCutOut() {
		final FloatProcessor plane = plane(30, 20, 10);
		final ImagePlus image = new ImagePlus("in", plane);
		image.setRoi(4, 6, 12, 8);
		plane.setRoi(4, 6, 12, 8);
		final ImagePlus cut = reduce(new ImagePlus("cut", plane.crop()), 2);
		assertArrayEquals((float[]) cut.getProcessor().getPixels(), (float[]) reduce(image, 2).getProcessor().getPixels());
	}

	/** A constant image at its peak: the noise's standard deviation is noise x peak, other planes have other noise. */
	@Test
	void noiseIsRelativeToTheRangeAndFromTheSeed() {
		final ImageStack stack = new ImageStack(300, 300);
		for (int i = 0; i < 2; i++) {
			final FloatProcessor flat = new FloatProcessor(300, 300);
			Arrays.fill((float[]) flat.getPixels(), 4000);
			stack.addSlice(flat);
		}
		final ImagePlus image = new ImagePlus("in", stack);
		final ImagePlus noisy = new LowResolution(2, 0.05, 0.5, 9).of(image, "out", Progress.NONE);
		final ImagePlus again = new LowResolution(2, 0.05, 0.5, 9).of(image, "out", Progress.NONE);
		assertEquals(200, noisy.getStack().getProcessor(1).getStats().stdDev, 4);
		assertArrayEquals((float[]) noisy.getStack().getPixels(2), (float[]) again.getStack().getPixels(2));
		assertFalse(Arrays.equals((float[]) noisy.getStack().getPixels(1), (float[]) noisy.getStack().getPixels(2)));
	}

	private static ImagePlus reduce(final ImagePlus image, final int scale) {
		return new LowResolution(scale, 0, 0.5, 1).of(image, "out", Progress.NONE);
	}

	private static FloatProcessor plane(final int width, final int height, final double peak) {
		final Random random = new Random(width);
		final FloatProcessor plane = new FloatProcessor(width, height);
		for (int i = 0; i < plane.getPixelCount(); i++)
			plane.setf(i, (float) (peak * random.nextDouble()));
		return plane;
	}
}
