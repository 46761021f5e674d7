package io.github.unrollj.proximal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Filters by singular values: their values after it are what the factors say. */
class SingularValuesTest {

	@Test
	void filteredMoviesHaveTheFilteredValues() {
		for (final boolean complex : new boolean[] { false, true }) {
			final Tensor x = random(complex);
			final double[] s = SingularValues.of(x).values();
			final double[] filtered = SingularValues.of(SingularValues.of(x).filter(new double[] { 0, 0.5, 1, 1, 0 }))
				.values();
			final double[] expected = { 0.5 * s[1], s[2], s[3], 0, 0 };
			Arrays.sort(expected);
			Arrays.sort(filtered);
			assertArrayEquals(expected, filtered, 2e-6 * s[0]);
		}
	}

	@Test
	void factorsOfOneChangeNothing() {
		final Tensor x = random(true);
		final Tensor same = SingularValues.of(x).filter(new double[] { 1, 1, 1, 1, 1 });
		assertArrayEquals(x.real(), same.real(), 1e-6f);
		assertArrayEquals(x.imaginary(), same.imaginary(), 1e-6f);
	}

	@Test
	void theNumberOfFactorsIsChecked() {
		assertEquals("There are 2 factors for 5 singular values", assertThrows(IllegalArgumentException.class,
			() -> SingularValues.of(random(false)).filter(new double[2])).getMessage());
	}

	private static Tensor random(final boolean complex) {
		final Tensor x = complex ? Tensor.complexZeros(5, 4, 3) : Tensor.zeros(5, 4, 3);
		final Random random = new Random(7);
		for (int i = 0; i < x.count(); i++) {
			x.real()[i] = (float) random.nextGaussian();
			if (complex) x.imaginary()[i] = (float) random.nextGaussian();
		}
		return x;
	}
}
