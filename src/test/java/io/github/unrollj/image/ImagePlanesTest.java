package io.github.unrollj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import io.github.unrollj.tensor.Tensor;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class ImagePlanesTest {

	private static Tensor read(final ImageProcessor pixels) {
		return ImagePlanes.of(new ImagePlus("image", pixels)).tensor(0);
	}

	@Test
	void readsEveryBitDepth() {
		assertArrayEquals(new float[] { 0, 200, 255, 1 }, read(new ByteProcessor(2, 2,
			new byte[] { 0, (byte) 200, -1, 1 })).real());
		final ShortProcessor shorts = new ShortProcessor(2, 1, new short[] { (short) 40000, 7 }, null);
		assertArrayEquals(new float[] { 40000, 7 }, read(shorts).real());
		final Tensor colour = read(new ColorProcessor(2, 1, new int[] { 0xff010203, 0xc8fffefd }));
		assertArrayEquals(new int[] { 3, 1, 2 }, colour.shape());
		assertArrayEquals(new float[] { 1, 255, 2, 254, 3, 253 }, colour.real());
	}

	@Test
	void floatPlanesShareTheirArray() {
		final float[] pixels = { 1, 2, 3, 4, 5, 6 };
		final ImagePlus image = new ImagePlus("image", new FloatProcessor(3, 2, pixels));
		assertSame(pixels, ImagePlanes.of(image).tensor(0).real());
		image.setRoi(1, 0, 2, 2);
		assertNotSame(pixels, ImagePlanes.of(image).tensor(0).real());
	}

	@Test
	void selectionsCropToTheirRectangle() throws IOException {
		final float[] pixels = new float[30];
		for (int i = 0; i < 30; i++)
			pixels[i] = i;
		final ImagePlus image = new ImagePlus("image", new FloatProcessor(6, 5, pixels));
		image.setRoi(new OvalRoi(4, 3, 5, 7));
		final ImagePlanes planes = ImagePlanes.of(image);
		assertEquals(new Window(3, 4, 2, 2), planes.crop());
		assertEquals(new Window(0, 0, 5, 6), ImagePlanes.whole(image).crop());
		assertArrayEquals(new float[] { 22, 23, 28, 29 }, planes.tensor(0).real());
		assertArrayEquals(new float[] { 23, 29 }, planes.plane(0).read(new Window(0, 1, 2, 1)).real());
		image.setRoi(new PointRoi(2, 2));
		assertEquals(new Window(0, 0, 5, 6), ImagePlanes.of(image).crop());
		image.setRoi(new Roi(1, 1, 3, 3));
		image.getRoi().setLocation(10, 10);
		assertThrows(IllegalArgumentException.class, () -> ImagePlanes.of(image));
	}

	@Test
	void readsStacksAndVirtualStacks() {
		final ImageStack stack = new ImageStack(2, 1);
		stack.addSlice("a", new byte[] { 1, 2 });
		stack.addSlice("b", new byte[] { 3, 4 });
		assertArrayEquals(new float[] { 3, 4 }, ImagePlanes.of(new ImagePlus("stack", stack)).tensor(1).real());
		final VirtualStack virtual = new VirtualStack(2, 1, 3) {

			@Override
			public ImageProcessor getProcessor(final int n) {
				return new ShortProcessor(2, 1, new short[] { (short) n, (short) (10 * n) }, null);
			}
		};
		final ImagePlanes planes = ImagePlanes.of(new ImagePlus("virtual", virtual));
		assertEquals(3, planes.count());
		assertArrayEquals(new float[] { 3, 30 }, planes.tensor(2).real());
	}

	@Test
	void calibrationFunctionsAreApplied() {
		final ImagePlus image = new ImagePlus("signed", new ShortProcessor(1, 1, new short[] { (short) 32768 }, null));
		image.getLocalCalibration().setSigned16BitCalibration();
		image.setDisplayRange(32768, 32868);
		final ImagePlanes planes = ImagePlanes.of(image);
		assertTrue(planes.isCalibrated());
		assertEquals(0.5, planes.calibrated(32768.5));
		assertEquals(32768, planes.tensor(0).real()[0]);
		assertEquals(100, planes.header().luts().get(0).max);
		assertFalse(planes.header().calibration().calibrated());
	}

	@Test
	void refusesWhatIsNoImage() {
		assertThrows(IllegalArgumentException.class, () -> ImagePlanes.of(null));
		final String message = assertThrows(IllegalArgumentException.class, () ->
			ImagePlanes.of(new ImagePlus())).getMessage();
		assertTrue(message.contains("is empty"), message);
	}

	@Test
	void planesTooLargeForImageJAreRefused() {
		final ImageHeader header = ImagePlanes.of(new ImagePlus("x", new ByteProcessor(30_000, 1))).header();
		assertThrows(IllegalArgumentException.class, () -> header.enlarged(new Window(0, 0, 30_000, 30_000), 2, "y"));
	}

	@Test
	void tensorsAreImgLib2Images() {
		final Tensor tensor = BicubicTest.random(1, 3, 4);
		assertEquals(tensor.real()[1 * 4 + 2], ImgTensors.wrap(tensor).getAt(2, 1).get());
		final Tensor copy = ImgTensors.copy(ImgTensors.wrap(tensor));
		assertArrayEquals(tensor.shape(), copy.shape());
		assertArrayEquals(tensor.real(), copy.real());
	}
}
