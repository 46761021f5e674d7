package io.github.unrollj.dublid.alignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.dublid.image.Crop;
import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.tensor.Tensor;

import java.util.Random;

import org.junit.jupiter.api.Test;

class RecentringTest {

	private static final Tensor KERNEL = LineKernel.of(21, 7, 0.5, 4.2, -2.9);

	@Test
	void theCentroidComesToTheMiddleToAPixel() {
		final Recentring recentring = Recentring.of(KERNEL);
		assertEquals(new Shift(4, -3), recentring.shift());
		final double[] centroid = Kernels.centroid(recentring.kernel(KERNEL));
		assertEquals(0.2, centroid[0], 0.1);
		assertEquals(0.1, centroid[1], 0.1);
		assertEquals(Shift.NONE, Recentring.of(recentring.kernel(KERNEL)).shift());
	}

	/** With a margin as wide as the shift, k * x is the same to the last pixel. */
	@Test
	void theMeasurementStaysExplained() {
		final Tensor large = random(70, 60);
		final Recentring recentring = Recentring.of(KERNEL);
		final Tensor before = Blur.valid(Crop.inside(large, 4), KERNEL);
		final Tensor after = Blur.valid(recentring.image(large, 4), recentring.kernel(KERNEL));
		assertArrayEquals(before.real(), after.real(), 1e-5f);
	}

	@Test
	void withoutAMarginTheEdgeIsRepeated() {
		final Tensor image = Tensor.of(new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }, 3, 3);
		assertArrayEquals(new float[] { 2, 3, 3, 2, 3, 3, 5, 6, 6 }, new Recentring(new Shift(1, -1)).image(image, 0)
			.real());
		assertThrows(IllegalArgumentException.class, () -> new Recentring(Shift.NONE).image(image, 2));
	}

	/** A kernel that fills its box cannot be moved without losing a part of it. */
	@Test
	void noWeightLeavesTheBox() {
		final Tensor kernel = Tensor.zeros(5, 5);
		for (int c = 0; c < 5; c++)
			kernel.real()[2 * 5 + c] = c + 1;
		kernel.real()[4 * 5 + 4] = 30;
		assertEquals(new Shift(1, 0), Recentring.of(kernel).shift());
	}

	private static Tensor random(final int rows, final int columns) {
		final Random random = new Random(1);
		final Tensor tensor = Tensor.zeros(rows, columns);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = random.nextFloat();
		return tensor;
	}
}
