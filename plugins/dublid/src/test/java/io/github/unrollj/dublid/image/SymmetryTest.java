package io.github.unrollj.dublid.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

class SymmetryTest {

	@Test
	void allEightDifferAndCommuteWithBlur() {
		final Tensor image = Tensor.zeros(24, 19);
		final Random random = new Random(1);
		for (int i = 0; i < image.count(); i++)
			image.real()[i] = random.nextFloat();
		final Tensor kernel = LineKernel.of(9, 6, 0.4, 0.2, 0.3);
		final Set<String> seen = new HashSet<>();
		for (int s = 0; s < Symmetry.COUNT; s++) {
			final Tensor turned = Symmetry.apply(s, kernel);
			seen.add(Arrays.toString(turned.real()));
			assertArrayEquals(Symmetry.apply(s, Blur.valid(image, kernel)).real(), Blur.valid(Symmetry.apply(s, image),
				turned).real(), 1e-5f);
		}
		assertEquals(Symmetry.COUNT, seen.size());
	}
}
