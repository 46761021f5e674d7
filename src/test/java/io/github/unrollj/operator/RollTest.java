package io.github.unrollj.operator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class RollTest {

	@Test
	void theFirstElementGoesToTheCentreOfOddAndEvenSizes() {
		final Tensor x = Tensor.of(new float[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 }, 4,
			5);
		assertArrayEquals(new float[] { 13, 14, 10, 11, 12, 18, 19, 15, 16, 17, 3, 4, 0, 1, 2, 8, 9, 5, 6, 7 }, Roll
			.toCentre(x).real());
		assertArrayEquals(x.real(), Roll.toCorner(Roll.toCentre(x)).real());
	}

	@Test
	void everyPlaneIsShiftedForItself() {
		final Tensor x = Tensor.complex(new float[] { 1, 2, 3, 4, 5, 6 }, new float[] { 7, 8, 9, 10, 11, 12 }, 2, 1, 3);
		final Tensor corner = Roll.toCorner(x);
		assertArrayEquals(new float[] { 2, 3, 1, 5, 6, 4 }, corner.real());
		assertArrayEquals(new float[] { 8, 9, 7, 11, 12, 10 }, corner.imaginary());
	}
}
