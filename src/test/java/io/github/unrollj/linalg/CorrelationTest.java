package io.github.unrollj.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product form against the definition, summed in double precision. */
class CorrelationTest {

	/** Calls back for every term y[a] += w[b] x[c]. */
	private interface Term {

		void at(int a, int b, int c);
	}

	@ParameterizedTest
	@CsvSource({ "1,1,1,1,1,1", "1,1,5,5,5,5", "1,1,40,37,5,5", "1,1,9,20,9,1", "1,1,20,9,1,9", "2,3,4,1,3,1",
		"3,2,7,3,2,3", "1,32,20,60,5,5", "32,1,20,60,5,5", "16,16,12,90,3,3", "6,2,9,11,5,5", "2,6,9,11,5,5",
		"1,12,3,400,1,3", "12,1,70,16,3,3", "3,40,6,4,3,4" })
	void agreesWithTheDefinition(final int inputs, final int outputs, final int rows, final int columns,
		final int kernelRows, final int kernelColumns)
	{
		final Correlation correlation = Correlation.of(inputs, outputs, rows, columns, kernelRows, kernelColumns);
		final Random random = new Random(1);
		final float[] x = random(random, inputs * rows * columns);
		final float[] w = random(random, outputs * inputs * kernelRows * kernelColumns);
		final float[] dy = random(random, outputs * correlation.outputRows() * correlation.outputColumns());
		final double[] y = new double[dy.length];
		final double[] dx = new double[x.length];
		final double[] dw = new double[w.length];
		forEachTerm(inputs, outputs, rows, columns, kernelRows, kernelColumns, (a, b, c) -> {
			y[a] += (double) w[b] * x[c];
			dw[b] += (double) dy[a] * x[c];
			dx[c] += (double) dy[a] * w[b];
		});
		assertClose(y, correlation.apply(x, w));
		assertClose(dx, correlation.inputGradient(dy, w));
		assertClose(dw, correlation.kernelGradient(x, dy));
	}

	private static void forEachTerm(final int inputs, final int outputs, final int rows, final int columns,
		final int kernelRows, final int kernelColumns, final Term term)
	{
		final int down = rows - kernelRows + 1;
		final int across = columns - kernelColumns + 1;
		for (int a = 0; a < outputs * down * across; a++) {
			final int o = a / (down * across);
			for (int t = 0; t < inputs * kernelRows * kernelColumns; t++) {
				final int i = t / (kernelRows * kernelColumns);
				final int r = a / across % down + t / kernelColumns % kernelRows;
				final int c = a % across + t % kernelColumns;
				term.at(a, o * inputs * kernelRows * kernelColumns + t, (i * rows + r) * columns + c);
			}
		}
	}

	@Test
	void kernelMustFit() {
		final String message = assertThrows(IllegalArgumentException.class, () -> Correlation.of(2, 3, 4, 9, 5, 5))
			.getMessage();
		assertEquals("Correlation: kernels [3, 2, 5, 5] cannot be laid on an image [2, 4, 9]", message);
	}

	private static void assertClose(final double[] expected, final float[] actual) {
		final float[] rounded = new float[expected.length];
		for (int i = 0; i < rounded.length; i++)
			rounded[i] = (float) expected[i];
		assertArrayEquals(rounded, actual, 2e-4f);
	}

	private static float[] random(final Random random, final int count) {
		final float[] a = new float[count];
		for (int i = 0; i < count; i++)
			a[i] = (float) random.nextGaussian();
		return a;
	}
}
