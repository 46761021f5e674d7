package io.github.unrollj.autodiff;

import static io.github.unrollj.autodiff.ChannelConvolution.convolve;
import static io.github.unrollj.autodiff.ChannelConvolution.convolveValid;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Convolution;
import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelConvolutionTest {

	private final Gaussian gaussian = new Gaussian(5);

	/** Each output is the sum over inputs of the framework's convolution of one plane with one kernel. */
	@ParameterizedTest
	@EnumSource(Border.class)
	void sumsTheChannelsCorrelations(final Border border) {
		final Tensor x = gaussian.complex(2, 6, 7);
		final Tensor w = gaussian.real(3, 2, 3, 5);
		final Tensor y = convolve(Variable.constant(x), Variable.constant(w), border).value();
		for (int o = 0; o < 3; o++) {
			final Tensor expected = Tensor.complexZeros(6, 7);
			for (int i = 0; i < 2; i++) {
				final Tensor kernel = Tensor.of(part(w.real(), o * 2 + i, 15), 3, 5);
				expected.add(Convolution.same(kernel, Convolution.Kind.CROSS_CORRELATION, border, Space.complex(6, 7)).apply(
					Tensor.complex(part(x.real(), i, 42), part(x.imaginary(), i, 42), 6, 7)));
			}
			assertArrayEquals(expected.real(), part(y.real(), o, 42), 1e-5f);
			assertArrayEquals(expected.imaginary(), part(y.imaginary(), o, 42), 1e-5f);
		}
	}

	private static float[] part(final float[] a, final int index, final int length) {
		final float[] part = new float[length];
		System.arraycopy(a, index * length, part, 0, length);
		return part;
	}

	@ParameterizedTest
	@EnumSource(Border.class)
	void gradients(final Border border) {
		for (final int[] channels : new int[][] { { 1, 1 }, { 1, 6 }, { 6, 1 }, { 3, 2 } }) {
			final Tensor w = gaussian.real(channels[1], channels[0], 3, 3);
			TaylorTest.of(x -> convolve(x[0], x[1], x[2], border), gaussian.real(channels[0], 5, 4), w, gaussian.real(
				channels[1])).seed(1).assertSecondOrder();
			TaylorTest.of(x -> convolve(x[0], x[1], border), gaussian.complex(channels[0], 5, 4), w).seed(2)
				.assertSecondOrder();
		}
	}

	@Test
	void gradientsOfTheValidArea() {
		TaylorTest.of(x -> convolveValid(x[0], x[1], x[2]), gaussian.real(2, 7, 5), gaussian.real(3, 2, 5, 5), gaussian
			.real(3)).seed(3).assertSecondOrder();
	}

	@Test
	void shapesMustMatch() {
		final Variable x = Variable.constant(Tensor.zeros(2, 4, 4));
		final Variable w = Variable.constant(Tensor.zeros(3, 1, 3, 3));
		assertThrows(IllegalArgumentException.class, () -> convolve(x, w, Border.ZERO));
		assertThrows(IllegalArgumentException.class, () -> convolveValid(x, Variable.constant(Tensor.zeros(3, 2, 5, 3))));
		assertThrows(IllegalArgumentException.class, () -> convolveValid(x, Variable.constant(Tensor.zeros(3, 3))));
	}
}
