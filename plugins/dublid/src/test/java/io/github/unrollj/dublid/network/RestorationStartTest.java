package io.github.unrollj.dublid.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.dublid.classical.TotalVariation;
import io.github.unrollj.dublid.diagnosis.NoiseLevel;
import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.dublid.splitting.Restoration;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Before any training, images are restored by total variation. */
class RestorationStartTest {

	private static final int BOX = 9;
	private static final Workers ONE = new Workers(1);

	private final Tensor kernel = LineKernel.of(BOX, 5, 0.5, 0, 0);
	private final Tensor image = Blur.valid(blocks(), kernel);

	@Test
	void withTwoFiltersItIsTotalVariation() {
		final RestorationShape shape = RestorationShape.classical(7);
		assertArrayEquals(totalVariation(7), restored(shape), 1e-5f);
	}

	/** Their weights are so small. */
	@Test
	void furtherFiltersHardlyMatter() {
		assertArrayEquals(totalVariation(5), restored(new RestorationShape(5, 12, 5)), 0.03f);
		assertArrayEquals(totalVariation(5), restored(new RestorationShape(5, 16, 3)), 0.03f);
	}

	/** Of filters that are zero nothing could be learned. */
	@Test
	void allFiltersSeeSomething() {
		final DublidNetwork start = StartValues.derivatives(new DublidConfiguration(2, 2, BOX, 2, 3, 3, new RestorationShape(1, 16,
			3), 0.9), 1);
		final float[] filters = start.parameters().get("wx").value().real();
		for (int i = 0; i < 16; i++) {
			double square = 0;
			for (int tap = 9 * i; tap < 9 * (i + 1); tap++)
				square += filters[tap] * filters[tap];
			assertEquals(i < 2 ? 2 : 0.01, square, 1e-6);
		}
	}

	@Test
	void filtersComeInPairsAndHaveAMiddle() {
		assertEquals("configuration restoration_filters is 3 and must be even", assertThrows(IllegalArgumentException.class,
			() -> new RestorationShape(4, 3, 3)).getMessage());
		assertEquals("configuration restoration_size is 4 and must be odd", assertThrows(IllegalArgumentException.class,
			() -> new RestorationShape(4, 2, 4)).getMessage());
	}

	private float[] restored(final RestorationShape shape) {
		final DublidNetwork start = StartValues.derivatives(new DublidConfiguration(2, 2, BOX, 2, 3, 3, shape, 0.9), 1);
		try (Deblurring result = start.deblur(image, kernel, ONE)) {
			return result.image().real();
		}
	}

	private float[] totalVariation(final int steps) {
		final double lambda = TotalVariation.forEstimate(NoiseLevel.of(image)).lambda();
		return new Restoration(image, kernel, TotalVariation.restoration(steps, lambda), false, ONE).image();
	}

	private static Tensor blocks() {
		final Random random = new Random(4);
		final float[] grey = new float[100];
		for (int i = 0; i < grey.length; i++)
			grey[i] = random.nextFloat();
		final Tensor blocks = Tensor.zeros(60, 54);
		for (int i = 0; i < blocks.count(); i++)
			blocks.real()[i] = grey[i / 54 / 7 * 10 + (i % 54 + i / 54 / 3) / 8];
		return blocks;
	}
}
