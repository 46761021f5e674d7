package io.github.unrollj.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every implementation that works here against the definition, in double precision. */
class DenseProductTest {

	private static final DenseProduct[] ALL = { DenseProduct.java(), DenseProduct.best() };

	@ParameterizedTest
	@CsvSource({ "1,1,1", "2,3,5", "4,2,16", "5,97,33", "81,100,128", "25,128,520", "7,192,1025", "3,1,2100" })
	void multiplyAddsTheProduct(final int m, final int k, final int n) {
		final Random random = new Random(1);
		final float[] a = random(random, m * k);
		final float[] b = random(random, k * n);
		final float[] c = random(random, m * n);
		final float[] expected = new float[m * n];
		for (int i = 0; i < m; i++) {
			for (int j = 0; j < n; j++) {
				double sum = c[i * n + j];
				for (int p = 0; p < k; p++)
					sum += (double) a[i * k + p] * b[p * n + j];
				expected[i * n + j] = (float) sum;
			}
		}
		for (final DenseProduct product : ALL) {
			final float[] actual = c.clone();
			product.multiply(a, b, actual, m, k, n);
			assertArrayEquals(expected, actual, 1e-4f, product.name());
		}
	}

	@ParameterizedTest
	@CsvSource({ "1,1,1", "3,2,5", "2,4,16", "97,5,33", "128,25,520", "192,7,1025" })
	void transposeMultiplyIsTheProductWithTheTranspose(final int m, final int k, final int n) {
		final Random random = new Random(2);
		final float[] a = random(random, m * k);
		final float[] b = random(random, m * n);
		final float[] expected = new float[k * n];
		DenseProduct.java().multiply(Transpose.of(a, m, k), b, expected, k, m, n);
		for (final DenseProduct product : ALL) {
			final float[] actual = new float[k * n];
			product.transposeMultiply(a, b, actual, m, k, n);
			assertArrayEquals(expected, actual, 1e-4f, product.name());
		}
	}

	@Test
	void transposeSwapsIndices() {
		final float[] a = random(new Random(3), 37 * 70);
		final float[] t = Transpose.of(a, 37, 70);
		for (int i = 0; i < 37; i++) {
			for (int j = 0; j < 70; j++)
				assertEquals(a[i * 70 + j], t[j * 37 + i]);
		}
	}

	private static float[] random(final Random random, final int count) {
		final float[] a = new float[count];
		for (int i = 0; i < count; i++)
			a[i] = (float) random.nextGaussian();
		return a;
	}
}
