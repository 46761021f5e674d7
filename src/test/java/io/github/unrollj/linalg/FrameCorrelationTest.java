package io.github.unrollj.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the definition, summed in double precision. */
class FrameCorrelationTest {

	@ParameterizedTest
	@CsvSource({ "1,1,1,1,1,1,1", "1,1,1,3,4,5,5", "6,4,3,8,7,5,5", "3,2,20,6,32,3,3", "2,6,25,5,31,3,5", "5,3,2,2,2,5,3",
		"1,4,1,3,900,3,3", "2,5,47,4,30,1,3", "3,1,47,5,30,3,3", "2,1,3,4,6,5,3" })
	void agreesWithTheDefinition(final int inputs, final int outputs, final int frames, final int rows,
		final int columns, final int kernelRows, final int kernelColumns)
	{
		final int count = frames * rows * columns;
		final int taps = kernelRows * kernelColumns;
		final Random random = new Random(3);
		final float[][] x = random(random, inputs, count);
		final float[][] dy = random(random, outputs, count);
		final float[] w = random(random, 1, outputs * inputs * taps)[0];
		final float[] biases = random(random, 1, outputs)[0];
		final double[][] y = new double[outputs][count];
		final double[][] dx = new double[inputs][count];
		final double[][] dw = new double[1][w.length];
		for (int o = 0; o < outputs; o++) {
			for (int p = 0; p < count; p++)
				y[o][p] = biases[o];
		}
		for (int j = 0; j < w.length; j++) {
			final int o = j / taps / inputs;
			final int i = j / taps % inputs;
			final int down = j / kernelColumns % kernelRows - kernelRows / 2;
			final int right = j % kernelColumns - kernelColumns / 2;
			for (int p = 0; p < count; p++) {
				final int r = p / columns % rows + down;
				final int c = p % columns + right;
				if (r < 0 || r >= rows || c < 0 || c >= columns) continue;
				final int q = p + down * columns + right;
				y[o][p] += (double) w[j] * x[i][q];
				dx[i][q] += (double) w[j] * dy[o][p];
				dw[0][j] += (double) dy[o][p] * x[i][q];
			}
		}
		final FrameCorrelation correlation = FrameCorrelation.of(frames, rows, columns, kernelRows, kernelColumns);
		assertClose(y, correlation.apply(x, w, biases));
		assertClose(dx, correlation.apply(dy, correlation.adjoint(w, outputs, inputs), new float[inputs]));
		assertClose(dw, new float[][] { correlation.kernelGradient(x, dy) });
	}

	@Test
	void wrongSizesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> FrameCorrelation.of(1, 5, 5, 4, 3));
		assertThrows(IllegalArgumentException.class, () -> FrameCorrelation.of(0, 5, 5, 3, 3));
		final FrameCorrelation correlation = FrameCorrelation.of(1, 2, 2, 3, 3);
		assertThrows(IllegalArgumentException.class, () -> correlation.apply(new float[1][4], new float[10], new float[1]));
	}

	private static void assertClose(final double[][] expected, final float[][] actual) {
		assertEquals(expected.length, actual.length);
		for (int i = 0; i < expected.length; i++) {
			for (int j = 0; j < expected[i].length; j++)
				assertEquals(expected[i][j], actual[i][j], 2e-5 * (1 + Math.abs(expected[i][j])), i + ", " + j);
		}
	}

	private static float[][] random(final Random random, final int rows, final int n) {
		final float[][] a = new float[rows][n];
		for (final float[] row : a) {
			for (int i = 0; i < n; i++)
				row[i] = (float) random.nextGaussian();
		}
		return a;
	}
}
