package io.github.unrollj.dublid.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.operator.DotTest;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class TaperedBorderTest {

	@Test
	void adjointIsTheAdjoint() {
		DotTest.of(TaperedBorder.of(7, 5, 4)).assertAdjoint();
		DotTest.of(TaperedBorder.of(1, 3, 6)).assertAdjoint();
	}

	@Test
	void edgePixelsFadeAlongACosine() {
		final Tensor plane = Tensor.of(new float[] { 1, 2, 3, 4 }, 2, 2);
		final TaperedBorder border = TaperedBorder.of(2, 2, 3);
		final Tensor bordered = border.apply(plane);
		assertArrayEquals(plane.real(), border.inside(bordered).real());
		for (int outside = 1; outside <= 3; outside++) {
			final double weight = 0.5 + 0.5 * Math.cos(Math.PI * outside / 4);
			assertEquals(3 * weight, bordered.real()[4 * 8 + 3 - outside], 1e-6);
			assertEquals(4 * weight * weight, bordered.real()[(4 + outside) * 8 + 4 + outside], 1e-6);
		}
		assertTrue(bordered.real()[0] > 0 && bordered.real()[0] < 0.03);
	}

	@Test
	void noBorderIsNoCopy() {
		final Tensor plane = Tensor.zeros(3, 4);
		assertSame(plane, TaperedBorder.around(plane, 0));
	}
}
