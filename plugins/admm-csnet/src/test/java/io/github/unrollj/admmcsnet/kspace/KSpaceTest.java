package io.github.unrollj.admmcsnet.kspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.process.FloatProcessor;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class KSpaceTest {

	private static final Tensor MASK = Tensor.of(new float[] { 1, 0, 0, 1, 1, 0 }, 2, 3);

	@Test
	void whatIsOutsideTheMaskIsNotThere() {
		final Tensor data = KSpaceData.gaussian(1, 2, 2, 3);
		final KSpace kspace = KSpace.of(data, MASK);
		for (int i = 0; i < 12; i++)
			assertEquals(MASK.real()[i % 6] * data.real()[i], kspace.data().real()[i], 0f);
		assertTrue(data.real()[1] != 0);
		assertFalse(kspace.isEmpty());
		assertTrue(KSpace.of(data.zerosLike(), MASK).isEmpty());
	}

	@Test
	void theMaskIsWhereSomeCoilOfSomeSliceIsNotZero() throws IOException {
		final Tensor first = Tensor.complexZeros(2, 2, 3);
		final Tensor second = Tensor.complexZeros(2, 2, 3);
		first.imaginary()[4] = 1;
		first.real()[6] = -1;
		second.imaginary()[9] = 2;
		final SampledPoints points = SampledPoints.of(internal(first, second), Progress.NONE);
		assertArrayEquals(new float[] { 1, 0, 0, 1, 1, 0 }, points.mask().real());
		assertFalse(points.common());
	}

	@Test
	void emptySlicesAreLikeTheOthers() throws IOException {
		final Tensor slice = KSpace.of(KSpaceData.gaussian(1, 1, 2, 3), MASK).data();
		final SampledPoints points = SampledPoints.of(internal(slice.zerosLike(), slice, slice), Progress.NONE);
		assertArrayEquals(MASK.real(), points.mask().real());
		assertTrue(points.common());
	}

	@Test
	void unusableKSpaceIsNamed() {
		assertMessage("\"memory\" has only zeros: there is no k-space in it", () -> SampledPoints.of(internal(Tensor
			.complexZeros(1, 2, 3)), Progress.NONE));
		final Tensor bad = KSpaceData.gaussian(1, 1, 2, 3);
		bad.imaginary()[3] = Float.NaN;
		assertMessage("Slice 2 of \"memory\" has values that are NaN or infinite, which k-space cannot have",
			() -> SampledPoints.of(internal(KSpaceData.gaussian(1, 1, 2, 3), bad), Progress.NONE));
		assertMessage("k-space has values that are NaN or infinite", () -> KSpace.of(bad, MASK));
		assertMessage("The mask is 3 x 2 and the k-space 2 x 3 points: they must be of the same size", () -> KSpace.of(
			KSpaceData.gaussian(1, 1, 3, 2), MASK));
		assertMessage("The mask has only zeros: no point of k-space would be used", () -> KSpace.of(KSpaceData.gaussian(1, 1,
			2, 3), Tensor.zeros(2, 3)));
	}

	@Test
	void masksOfUsersAreWhereTheyAreNotZero() {
		final FloatProcessor pixels = new FloatProcessor(3, 2, new float[] { 0, 255, 0, 0, 0.5f, -1 });
		assertArrayEquals(new float[] { 1, 1, 0, 1, 0, 0 }, Masks.of(new ImagePlus("m", pixels), Convention.SHIFTED, 2, 3)
			.real());
		assertArrayEquals(new float[] { 0, 1, 0, 0, 1, 1 }, Masks.of(new ImagePlus("m", pixels), Convention.INTERNAL, 2, 3)
			.real());
		assertMessage("The mask is 3 x 2 and the k-space 4 x 4 points: they must be of the same size", () -> Masks.of(
			new ImagePlus("m", pixels), Convention.SHIFTED, 4, 4));
		assertMessage("The mask \"m\" has 3 planes and must have 1", () -> Masks.of(IJ.createImage("m", "8-bit", 3, 2, 3),
			Convention.SHIFTED, 2, 3));
		assertMessage("The mask \"m\" is an RGB image and must be a grey one", () -> Masks.of(IJ.createImage("m", "RGB", 3, 2,
			1), Convention.SHIFTED, 2, 3));
		assertMessage("The mask has only zeros: no point of k-space would be used", () -> Masks.of(IJ.createImage("m",
			"8-bit black", 3, 2, 1), Convention.SHIFTED, 2, 3));
	}

	private static KSpaceVolume internal(final Tensor... slices) {
		return KSpaceVolume.of(KSpaceData.volume(slices), Convention.INTERNAL);
	}

	private static void assertMessage(final String message, final Executable task) {
		assertEquals(message, assertThrows(IllegalArgumentException.class, task).getMessage());
	}
}
