package io.github.unrollj.operator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.operator.Convolution.Kind;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class ConvolutionTest {

	private final Gaussian gaussian = new Gaussian(4);

	@Test
	void oneRowByHand() {
		final Tensor x = Tensor.of(new float[] { 1, 2, 4, 8 }, 1, 4);
		final Tensor kernel = Tensor.of(new float[] { 1, 10, 100 }, 1, 3);
		assertRow(x, kernel, Kind.CROSS_CORRELATION, Border.ZERO, 210, 421, 842, 84);
		assertRow(x, kernel, Kind.CONVOLUTION, Border.ZERO, 12, 124, 248, 480);
		assertRow(x, kernel, Kind.CROSS_CORRELATION, Border.CIRCULAR, 218, 421, 842, 184);
		assertRow(x, kernel, Kind.CROSS_CORRELATION, Border.REFLECT, 212, 421, 842, 484);
		final Tensor valid = Convolution.valid(kernel, Kind.CONVOLUTION, Space.of(x)).apply(x);
		assertArrayEquals(new float[] { 124, 248 }, valid.real());
	}

	private static void assertRow(final Tensor x, final Tensor kernel, final Kind kind, final Border border,
		final float... expected)
	{
		assertArrayEquals(expected, Convolution.same(kernel, kind, border, Space.of(x)).apply(x).real());
	}

	@Test
	void evenKernelsAreCentredAtHalfTheirSize() {
		final Tensor x = Tensor.of(new float[] { 0, 1, 0, 0 }, 1, 4);
		final Tensor kernel = Tensor.of(new float[] { 1, 2, 3, 4 }, 1, 4);
		// an impulse shows the kernel with its element 2 on the impulse: as it is, or mirrored
		assertRow(x, kernel, Kind.CONVOLUTION, Border.ZERO, 2, 3, 4, 0);
		assertRow(x, kernel, Kind.CROSS_CORRELATION, Border.ZERO, 4, 3, 2, 1);
	}

	@Test
	void circularConvolutionIsAProductOfSpectra() {
		final Tensor x = gaussian.real(6, 5);
		final Tensor kernel = gaussian.real(3, 3);
		final Tensor y = Convolution.same(kernel, Kind.CONVOLUTION, Border.CIRCULAR, Space.of(x)).apply(x);
		final Tensor wrapped = Tensor.zeros(6, 5);
		for (int i = 0; i < 9; i++)
			wrapped.real()[Math.floorMod(i / 3 - 1, 6) * 5 + Math.floorMod(i % 3 - 1, 5)] = kernel.real()[i];
		final RealFourier fourier = RealFourier.of(6, 5);
		final Tensor a = fourier.apply(x);
		final Tensor b = fourier.apply(wrapped);
		final Tensor product = a.zerosLike();
		for (int i = 0; i < a.count(); i++) {
			product.real()[i] = a.real()[i] * b.real()[i] - a.imaginary()[i] * b.imaginary()[i];
			product.imaginary()[i] = a.real()[i] * b.imaginary()[i] + a.imaginary()[i] * b.real()[i];
		}
		FourierTest.assertClose(y, fourier.inverse().apply(product));
	}

	@Test
	void adjoints() {
		for (final Tensor kernel : new Tensor[] { gaussian.real(3, 5), gaussian.real(4, 2), gaussian.real(1, 1) }) {
			for (final Kind kind : Kind.values()) {
				for (final Border border : Border.values()) {
					DotTest.of(Convolution.same(kernel, kind, border, Space.real(6, 7))).seed(1).assertAdjoint();
					DotTest.of(Convolution.same(kernel, kind, border, Space.complex(2, 5, 6))).seed(1).assertAdjoint();
				}
				DotTest.of(Convolution.valid(kernel, kind, Space.real(2, 6, 7))).seed(1).assertAdjoint();
				DotTest.of(Convolution.valid(kernel, kind, Space.complex(4, 5))).seed(1).assertAdjoint();
			}
		}
	}

	@Test
	void paddingContinuesTheImage() {
		final Tensor x = Tensor.of(new float[] { 1, 2, 3, 4, 5, 6 }, 2, 3);
		final Padding reflect = Padding.of(Space.of(x), 1, 0, 2, 1, Border.REFLECT);
		assertArrayEquals(new float[] { 6, 5, 4, 5, 6, 5, 3, 2, 1, 2, 3, 2, 6, 5, 4, 5, 6, 5 }, reflect.apply(x).real());
		for (final Border border : Border.values()) {
			DotTest.of(Padding.of(Space.real(2, 4, 5), 3, 1, 2, 3, border)).assertAdjoint();
			DotTest.of(Padding.of(Space.complex(4, 5), 2, border)).assertAdjoint();
		}
		final Padding often = Padding.of(Space.real(1, 2), 0, 0, 3, 2, Border.REFLECT);
		assertArrayEquals(new float[] { 2, 1, 2, 1, 2, 1, 2 }, often.apply(Tensor.of(new float[] { 1, 2 }, 1, 2)).real());
		assertThrows(IllegalArgumentException.class, () -> Padding.of(Space.of(x), -1, Border.ZERO));
	}

	@Test
	void kernelsLargerThanTheImageAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Convolution.valid(gaussian.real(3, 3), Kind.CONVOLUTION, Space
			.real(2, 5)));
	}
}
