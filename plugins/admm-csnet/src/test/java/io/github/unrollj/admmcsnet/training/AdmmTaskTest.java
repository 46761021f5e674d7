package io.github.unrollj.admmcsnet.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.operator.Roll;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.Pair;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class AdmmTaskTest {

	private static final int SIZE = 32;
	private static final double RANGE = 200;

	@Test
	void targetsAreInUnitsOfTheRangeAndKSpaceIsTheirs() {
		final AdmmTask task = task(MaskKind.RANDOM, 1, 1, false, 0, false);
		final Tensor clean = image();
		final Example example = task.whole(task.degrade("a", clean, RANGE, new Random(1)));
		final Tensor target = example.targets()[0];
		final Tensor back = ClassicalAdmm.zeroFilled(example.inputs()[0]);
		for (int i = 0; i < clean.count(); i++) {
			assertEquals(clean.real()[i] / RANGE, target.real()[i], 1e-6);
			assertEquals(target.real()[i], back.real()[i], 1e-5);
			assertEquals(1, example.inputs()[1].real()[i]);
		}
	}

	@Test
	void untreatedIsTheZeroFilledImageOfTheNetworksKind() {
		final AdmmTask task = task(MaskKind.RANDOM, 1, 1, false, 0, true);
		final Example example = task.whole(task.degrade("a", image(), RANGE, new Random(1)));
		assertArrayEquals(example.targets()[0].real(), task.untreated(example)[0].real(), 1e-5f, "all was sampled");
		assertFalse(task.untreated(example)[0].isComplex());
	}

	@Test
	void zeroFrequencyOfMeasuredPairsIsInTheCornerOrInTheCentre() {
		final AdmmTask task = task(MaskKind.RANDOM, 1, 1, false, 0, false);
		final Tensor clean = image();
		final Tensor kSpace = task.whole(task.degrade("a", clean, 1, new Random(1))).inputs()[0];
		for (final Tensor measured : new Tensor[] { kSpace, Roll.toCentre(kSpace) })
			assertArrayEquals(kSpace.real(), task.whole(new Pair("b", measured, clean, 1)).inputs()[0].real());
	}

	@Test
	void oneMaskIsForAllAndRedrawnOnesDiffer() {
		final AdmmTask fixed = task(MaskKind.RANDOM, 0.3, 0.3, false, 0, true);
		assertArrayEquals(mask(fixed, 1), mask(fixed, 2));
		final AdmmTask redrawn = task(MaskKind.RANDOM, 0.1, 0.5, true, 0, true);
		final float[] mask = mask(redrawn, 1);
		assertFalse(Arrays.equals(mask, mask(redrawn, 2)));
		assertArrayEquals(mask, mask(redrawn, 1));
	}

	@Test
	void phasesAreForComplexTrainingImagesOnly() {
		final AdmmTask always = task(MaskKind.RANDOM, 0.3, 0.3, false, 1, false);
		final Pair pair = always.degrade("a", image(), RANGE, new Random(1));
		assertEquals(0, imaginary(always.whole(pair)));
		assertTrue(imaginary(always.cut(pair, SIZE, new Random(2))) > 0.1);
		final AdmmTask never = task(MaskKind.RANDOM, 0.3, 0.3, false, 0, false);
		assertEquals(0, imaginary(never.cut(pair, SIZE, new Random(2))));
	}

	@Test
	void realNetworksLearnModuli() {
		final Tensor complex = Tensor.complexZeros(SIZE, SIZE);
		Arrays.fill(complex.real(), 3);
		Arrays.fill(complex.imaginary(), -4);
		final AdmmTask task = task(MaskKind.RANDOM, 0.3, 0.3, false, 0, true);
		final Tensor target = task.whole(task.degrade("a", complex, 5, new Random(1))).targets()[0];
		assertFalse(target.isComplex());
		assertEquals(1, target.real()[7], 1e-6);
	}

	@Test
	void cutsHaveTheSizeAskedFor() {
		final AdmmTask task = task(MaskKind.RANDOM, 0.3, 0.3, false, 0.5, false);
		final Pair pair = task.degrade("a", image(), RANGE, new Random(1));
		final Example example = task.cut(pair, 20, new Random(1));
		assertArrayEquals(new int[] { 20, 20 }, example.inputs()[0].shape());
		assertArrayEquals(new int[] { 20, 20 }, example.targets()[0].shape());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> task.cut(pair, SIZE + 1, new Random(1))).getMessage()
			.contains("smaller than patch 33"));
	}

	@Test
	void measuredPairsAreUsedAsTheyAre() {
		final AdmmTask task = task(MaskKind.RANDOM, 0.3, 0.3, false, 1, false);
		final Tensor kSpace = Tensor.complexZeros(SIZE, SIZE);
		kSpace.real()[0] = 500;
		kSpace.imaginary()[5] = -100;
		final Example example = task.cut(new Pair("a", kSpace, image(), RANGE), SIZE / 2, new Random(1));
		assertEquals(500 / RANGE, example.inputs()[0].real()[0], 1e-6);
		assertEquals(2, example.inputs()[1].norm() * example.inputs()[1].norm(), 1e-6);
		assertEquals(1, example.inputs()[1].real()[5]);
		assertThrows(IllegalArgumentException.class, () -> task.whole(new Pair("a", Tensor.complexZeros(4, 4), image(),
			RANGE)));
	}

	@Test
	void qualityIsThatOfTheComplexDifference() {
		final AdmmTask task = task(MaskKind.RANDOM, 0.3, 0.3, false, 0, false);
		final Tensor target = Tensor.complexZeros(4, 4);
		Arrays.fill(target.real(), 1);
		final Tensor output = target.copy();
		Arrays.fill(output.imaginary(), 0.1f);
		assertEquals(20, task.quality(new Tensor[] { output }, new Tensor[] { target }), 1e-3);
	}

	private static AdmmTask task(final MaskKind kind, final double least, final double most, final boolean redraw,
		final double phase, final boolean real)
	{
		return new AdmmTask(new Acquisition(List.of(kind), least, most, redraw, 1, 0, phase), real);
	}

	private static float[] mask(final AdmmTask task, final long seed) {
		return task.whole(task.degrade("a", image(), RANGE, new Random(seed))).inputs()[1].real();
	}

	private static double imaginary(final Example example) {
		final Tensor target = example.targets()[0];
		return Tensor.of(target.imaginary(), target.shape()).norm() / target.norm();
	}

	private static Tensor image() {
		final Tensor image = Tensor.zeros(SIZE, SIZE);
		for (int i = 0; i < image.count(); i++)
			image.real()[i] = (float) (RANGE * (0.5 + 0.4 * Math.sin(0.3 * (i % SIZE) + 0.01 * i)));
		return image;
	}
}
