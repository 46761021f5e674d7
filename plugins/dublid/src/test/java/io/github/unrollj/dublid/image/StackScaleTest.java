package io.github.unrollj.dublid.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.image.Normalisation;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class StackScaleTest {

	@Test
	void allPlanesShareOneScale() {
		final Normalisation scale = new StackScale().add(ramp(0, 1000)).add(ramp(1000, 3000)).normalisation();
		assertEquals(2, scale.low(), 1);
		assertEquals(2997, scale.high(), 3);
	}

	/** Of large planes a part is looked at, spread over all of it. */
	@Test
	void largePlanesAreSampled() {
		final Normalisation scale = StackScale.of(ramp(100, 1100));
		assertEquals(101, scale.low(), 0.5);
		assertEquals(1099, scale.high(), 0.5);
	}

	/** Every plane counts as much as any other, however many there are. */
	@Test
	void largeStacksAreThinned() {
		final StackScale scale = new StackScale();
		for (int i = 0; i < 300; i++)
			scale.add(ramp(10 * i, 10 * i + 10));
		assertEquals(3, scale.normalisation().low(), 0.1);
		assertEquals(2997, scale.normalisation().high(), 0.1);
	}

	@Test
	void noPixelsNoScale() {
		assertThrows(IllegalArgumentException.class, () -> new StackScale().normalisation());
	}

	private static Tensor ramp(final float from, final float to) {
		final Tensor plane = Tensor.zeros(400, 401);
		for (int i = 0; i < plane.count(); i++)
			plane.real()[i] = from + (to - from) * i / plane.count();
		return plane;
	}
}
