package io.github.unrollj.proximal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class LocalPowerTest {

	private final Gaussian gaussian = new Gaussian(3);

	@Test
	void gradientsOfMovieAndKernel() {
		for (final Tensor movie : new Tensor[] { gaussian.real(4, 5, 6), gaussian.complex(4, 5, 6) }) {
			TaylorTest.of(v -> LocalPower.of(v[0]), movie).assertSecondOrder();
			TaylorTest.of(v -> LocalPower.of(v[0], v[1]), movie, gaussian.real(4, 3, 5)).assertSecondOrder();
			final Tensor weights = gaussian.real(4, 3, 3);
			for (int i = 0; i < weights.count(); i++)
				weights.real()[i] = Math.abs(weights.real()[i]);
			final Tensor half = Tensor.scalar(0.5f);
			TaylorTest.of(v -> ElementThreshold.shrink(v[0], LocalPower.of(v[0], v[1]), v[2], v[3]), movie, weights, half, half
				.copy()).assertGradient(2e-3);
		}
	}

	/** Borders of space and time are continued, so that even power stays even. */
	@Test
	void evenPowerIsMultipliedByTheKernelsSum() {
		final Tensor movie = Tensor.complexZeros(3, 4, 5);
		Arrays.fill(movie.real(), 1);
		Arrays.fill(movie.imaginary(), 2);
		final Tensor kernel = Tensor.zeros(4, 3, 3);
		for (int i = 0; i < kernel.count(); i++)
			kernel.real()[i] = i;
		final float[] expected = new float[movie.count()];
		Arrays.fill(expected, 5 * 35 * 36 / 2f);
		assertArrayEquals(expected, LocalPower.of(Variable.constant(movie), Variable.constant(kernel)).value().real(), 1e-2f);
	}

	/** One bright pixel of power 4 in the second of three frames of 3 x 3 pixels. */
	@Test
	void kernelsReachOverPixelsAndFrames() {
		final Tensor movie = Tensor.zeros(3, 3, 3);
		movie.real()[9 + 4] = -2;
		final Tensor kernel = Tensor.zeros(4, 3, 3);
		kernel.real()[3] = 1;
		kernel.real()[9 + 4] = 10;
		kernel.real()[18 + 4] = 100;
		kernel.real()[27 + 4] = 3000;
		final float[] q = LocalPower.of(Variable.constant(movie), Variable.constant(kernel)).value().real();
		assertEquals(4, q[9 + 5], 1e-3, "left of it: 1");
		assertEquals(4000 + 40, q[18 + 4], 1e-2, "the frame before: 10, and a third of 3000");
		assertEquals(4000 + 400, q[4], 1e-2, "the frame after: 100");
		assertEquals(0, q[0], 1e-6);
	}

	@Test
	void shapesAreChecked() {
		assertThrows(IllegalArgumentException.class, () -> LocalPower.of(Variable.constant(Tensor.zeros(3, 3, 3)), Variable
			.constant(Tensor.zeros(3, 3, 3))));
	}
}
