package io.github.unrollj.dublid.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.metric.Psnr;
import io.github.unrollj.metric.Ssim;
import io.github.unrollj.tensor.Tensor;

import java.util.Random;

import org.junit.jupiter.api.Test;

class AlignedQualityTest {

	private static final int SIZE = 80;

	@Test
	void withoutAShiftItIsTheCroppedMetric() {
		final Tensor truth = random(1);
		final Tensor image = truth.copy();
		final Random random = new Random(2);
		for (int i = 0; i < image.count(); i++)
			image.real()[i] = Math.max(0, Math.min(1, image.real()[i] + 0.05f * (float) random.nextGaussian()));
		final AlignedQuality quality = AlignedQuality.of(image, truth);
		assertEquals(Shift.NONE, quality.shift());
		assertEquals(Psnr.decibels(image, truth, 1, 12), quality.psnr(), 1e-9);
		assertEquals(Ssim.mean(image, truth, 1, 12), quality.ssim(), 1e-9);
	}

	@Test
	void shiftsAndBordersDoNotCount() {
		final Tensor truth = random(3);
		final Tensor image = truth.zerosLike();
		for (int i = 0; i < truth.count(); i++) {
			final int row = i / SIZE + 6;
			final int column = i % SIZE - 9;
			if (row < SIZE && column >= 0) image.real()[row * SIZE + column] = truth.real()[i];
		}
		final AlignedQuality quality = AlignedQuality.of(image, truth);
		assertEquals(new Shift(6, -9), quality.shift());
		assertEquals(Double.POSITIVE_INFINITY, quality.psnr());
		assertEquals(1, quality.ssim(), 1e-9);
	}

	@Test
	void valuesAreClipped() {
		final Tensor truth = Tensor.zeros(SIZE, SIZE);
		final Tensor image = truth.copy();
		for (int i = 0; i < truth.count(); i++) {
			truth.real()[i] = i / 7 % 2;
			image.real()[i] = truth.real()[i] * 3 - 1;
		}
		assertEquals(Double.POSITIVE_INFINITY, AlignedQuality.of(image, truth).psnr());
	}

	@Test
	void smallImagesHaveNoSimilarity() {
		final Tensor small = Tensor.zeros(30, 30);
		small.real()[15 * 30 + 15] = 1;
		assertTrue(Double.isNaN(AlignedQuality.of(small, small).ssim()));
		assertEquals(Double.POSITIVE_INFINITY, AlignedQuality.of(small, small).psnr());
	}

	private static Tensor random(final long seed) {
		final Random random = new Random(seed);
		final Tensor tensor = Tensor.zeros(SIZE, SIZE);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = random.nextFloat();
		return tensor;
	}
}
