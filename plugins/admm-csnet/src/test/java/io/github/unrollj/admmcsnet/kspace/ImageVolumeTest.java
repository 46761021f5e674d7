package io.github.unrollj.admmcsnet.kspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FHT;
import ij.process.FloatProcessor;

import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class ImageVolumeTest {

	/** Plane i has the value i everywhere but in its last pixel, which has i + 0.5. */
	private static ImagePlus planes(final int count) {
		final ImageStack stack = new ImageStack(3, 2);
		for (int i = 0; i < count; i++)
			stack.addSlice(new FloatProcessor(3, 2, new float[] { i, i, i, i, i, i + 0.5f }));
		return new ImagePlus("k", stack);
	}

	private static ImagePlus hyperstack(final int slices, final int frames) {
		final ImagePlus image = planes(2 * slices * frames);
		image.setDimensions(2, slices, frames);
		image.setOpenAsHyperStack(true);
		return image;
	}

	@Test
	void channelsAreRealAndImaginary() {
		final ImageVolume volume = ImageVolume.of(hyperstack(3, 2), 1);
		assertEquals(6, volume.slices());
		assertEquals(2, volume.rows());
		assertEquals(3, volume.columns());
		final Tensor slice = volume.read(4);
		assertEquals("complex[1, 2, 3]", slice.toString());
		assertEquals(8, slice.real()[0]);
		assertEquals(9.5f, slice.imaginary()[5]);
	}

	@Test
	void timePointsAreCoilsWhereThereAreSome() {
		final ImageVolume volume = ImageVolume.of(hyperstack(3, 2), 2);
		assertEquals(3, volume.slices());
		final Tensor slice = volume.read(1);
		assertEquals(2, slice.real()[0]);
		assertEquals(6 + 2, slice.real()[6]);
		assertEquals(6 + 3 + 0.5f, slice.imaginary()[11]);
	}

	@Test
	void planesOfAStackAlternateCoilByCoil() {
		final ImageVolume volume = ImageVolume.of(planes(12), 3);
		assertEquals(2, volume.slices());
		final Tensor slice = volume.read(1);
		assertEquals(6 + 4, slice.real()[12]);
		assertEquals(6 + 5, slice.imaginary()[12]);
		assertEquals(6, ImageVolume.of(planes(12), 1).slices());
	}

	@Test
	void whatIsMadeIsRead() throws IOException {
		final Tensor[] slices = { KSpaceData.gaussian(1, 3, 5, 4), KSpaceData.gaussian(2, 3, 5, 4) };
		final ImagePlus image = ComplexStack.of("c", KSpaceData.volume(slices));
		assertEquals(2, image.getNChannels());
		assertEquals(2, image.getNSlices());
		assertEquals(3, image.getNFrames());
		final ComplexVolume volume = ImageVolume.of(image, 3);
		for (int i = 0; i < 2; i++)
			KSpaceData.assertClose(slices[i], volume.read(i), 0);
	}

	@Test
	void imagejsComplexTransformIsTheDefaultConvention() {
		final Tensor image = KSpaceData.gaussian(1, 1, 16, 16);
		final FHT fht = new FHT(new FloatProcessor(16, 16, image.real()));
		fht.transform();
		final ImageVolume volume = ImageVolume.of(new ImagePlus("Complex of image", fht.getComplexTransform()), 1);
		final Tensor back = Fourier.unnormalised(Dc.CORNER, 1, 16, 16).inverse().apply(volume.usualConvention().toInternal(
			volume.read(0)));
		for (int i = 0; i < 256; i++) {
			assertEquals(image.real()[i], back.real()[i], 1e-4);
			assertEquals(0, back.imaginary()[i], 1e-4);
		}
	}

	@Test
	void whatIsNotComplexIsNamed() {
		assertMessage("\"FFT of x\" is ImageJ's FFT window", IJ.createImage("FFT of x", "8-bit", 4, 4, 1), 1);
		final ImagePlus fft = IJ.createImage("renamed", "8-bit", 4, 4, 1);
		fft.setProperty("FHT", new FHT(new FloatProcessor(4, 4)));
		assertMessage("\"renamed\" is ImageJ's FFT window", fft, 1);
		assertMessage("\"a\" is an image of type 8-bit; complex data must be 32-bit", IJ.createImage("a", "8-bit", 4, 4, 2), 1);
		assertMessage("\"a\" is an image of type 16-bit", IJ.createImage("a", "16-bit", 4, 4, 2), 1);
		assertMessage("\"a\" is an image of type RGB", IJ.createImage("a", "RGB", 4, 4, 2), 1);
		assertMessage("\"k\" has an odd number of planes, 3", planes(3), 1);
		assertMessage("coils is 0 and must be at least 1", planes(2), 0);
		assertMessage("\"k\" has 3 pairs of planes, which are not a multiple of 2 coils", planes(6), 2);
		assertMessage("\"k\" has 2 time points; with 2 channels it must have one for each of the 4 coils", hyperstack(3, 2),
			4);
		final ImagePlus channels = planes(6);
		channels.setDimensions(3, 2, 1);
		assertMessage("\"k\" has 3 channels; complex data must have 2", channels, 1);
	}

	private static void assertMessage(final String start, final ImagePlus image, final int coils) {
		final String message = assertThrows(IllegalArgumentException.class, () -> ImageVolume.of(image, coils)).getMessage();
		assertTrue(message.startsWith(start), message);
	}
}
