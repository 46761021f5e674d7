package io.github.unrollj.dublid.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.dublid.alignment.AlignedQuality;
import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.Random;

import org.junit.jupiter.api.Test;

class TotalVariationTest {

	private static final int BOX = 9;
	private static final int SIZE = 72;

	private static final Workers TWO = new Workers(2);

	private final Tensor kernel = diagonal();
	private final Tensor sharp = rectangles();
	private final Tensor blurred = Blur.valid(sharp, kernel);

	@Test
	void withoutBlurNorWeightTheImageStays() {
		final Tensor delta = Tensor.zeros(BOX, BOX);
		delta.real()[BOX * BOX / 2] = 1;
		final Tensor result = new TotalVariation(1e-6).deblur(blurred, delta, TWO);
		assertArrayEquals(blurred.real(), result.real(), 1e-3f);
	}

	@Test
	void aKnownKernelIsUndone() {
		final double before = quality(blurred);
		final double after = quality(new TotalVariation(1e-4).deblur(blurred, kernel, TWO));
		assertTrue(after > before + 4, before + " dB to " + after);
	}

	@Test
	void anUnknownKernelIsFound() {
		final Tensor found = BlindTotalVariation.DEFAULT.estimate(blurred, BOX, TWO, Progress.NONE).kernel();
		final double before = quality(blurred);
		final double after = quality(new TotalVariation(1e-3).deblur(blurred, found, TWO));
		assertTrue(after > before + 2, before + " dB to " + after);
	}

	@Test
	void theWeightIsPositive() {
		assertThrows(IllegalArgumentException.class, () -> new TotalVariation(0));
	}

	private double quality(final Tensor image) {
		final Tensor inside = Tensor.zeros(SIZE, SIZE);
		for (int i = 0; i < inside.count(); i++)
			inside.real()[i] = sharp.real()[(i / SIZE + BOX / 2) * (SIZE + BOX - 1) + i % SIZE + BOX / 2];
		return AlignedQuality.of(image, inside).psnr();
	}

	private static Tensor diagonal() {
		final Tensor kernel = Tensor.zeros(BOX, BOX);
		for (int i = 1; i < BOX - 1; i++)
			kernel.real()[i * BOX + i] = 1f / (BOX - 2);
		return kernel;
	}

	private static Tensor rectangles() {
		final int size = SIZE + BOX - 1;
		final Tensor image = Tensor.zeros(size, size);
		final Random random = new Random(6);
		for (int n = 0; n < 40; n++) {
			final int row = random.nextInt(size);
			final int column = random.nextInt(size);
			final int height = 4 + random.nextInt(20);
			final int width = 4 + random.nextInt(20);
			final float value = random.nextFloat();
			for (int r = row; r < Math.min(size, row + height); r++) {
				for (int c = column; c < Math.min(size, column + width); c++)
					image.real()[r * size + c] = value;
			}
		}
		return image;
	}
}
