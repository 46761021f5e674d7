package io.github.unrollj.dublid.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class PeriodicBorderTest {

	private static final Tensor PLANE = Tensor.of(new float[] { 1, 2, 4, 0, 3, 8 }, 2, 3);

	@Test
	void goesFromTheLastPixelToTheFirst() {
		final Tensor larger = PeriodicBorder.around(PLANE, 3, 4);
		assertArrayEquals(new float[] { 1, 2, 4, 2.5f, 0, 3, 8, 4, 0.5f, 2.5f, 6, 3.25f }, larger.real(), 1e-6f);
	}

	@Test
	void isPeriodicWithoutSteps() {
		final Tensor line = PeriodicBorder.around(Tensor.of(new float[] { 5, 0, 0, 1 }, 1, 4), 1, 24);
		for (int i = 3; i < 24; i++)
			assertTrue(Math.abs(line.real()[(i + 1) % 24] - line.real()[i]) < 0.3, "pixel " + i);
	}

	@Test
	void aPlaneThatFitsStaysAsItIs() {
		assertArrayEquals(PLANE.real(), PeriodicBorder.around(PLANE, 2, 3).real());
	}

	@Test
	void cannotShrink() {
		final Exception e = assertThrows(IllegalArgumentException.class, () -> PeriodicBorder.around(PLANE, 2, 2));
		assertEquals(PLANE + " cannot be continued to 2 x 2 pixels", e.getMessage());
	}
}
