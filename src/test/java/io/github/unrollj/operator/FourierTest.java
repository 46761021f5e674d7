package io.github.unrollj.operator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

import pl.edu.icm.jlargearrays.ConcurrencyUtils;

class FourierTest {

	private static final int[][] SIZES = { { 1, 1 }, { 1, 5 }, { 4, 6 }, { 5, 7 }, { 8, 3 }, { 17, 34 } };
	private final Gaussian gaussian = new Gaussian(1);

	/** The definition, with the zero frequency at [down, right]. */
	private static Tensor direct(final Tensor x, final int down, final int right) {
		final int rows = x.size(0);
		final int columns = x.size(1);
		final Tensor y = Tensor.complexZeros(rows, columns);
		for (int u = 0; u < rows; u++) {
			for (int v = 0; v < columns; v++) {
				double re = 0;
				double im = 0;
				for (int i = 0; i < x.count(); i++) {
					final double angle = -2 * Math.PI * ((double) (u - down) * (i / columns) / rows + (double) (v - right) * (i %
						columns) / columns);
					final double imaginary = x.isComplex() ? x.imaginary()[i] : 0;
					re += x.real()[i] * Math.cos(angle) - imaginary * Math.sin(angle);
					im += x.real()[i] * Math.sin(angle) + imaginary * Math.cos(angle);
				}
				y.real()[u * columns + v] = (float) re;
				y.imaginary()[u * columns + v] = (float) im;
			}
		}
		return y;
	}

	static void assertClose(final Tensor expected, final Tensor actual) {
		final float tolerance = (float) (1e-5 * expected.norm() / Math.sqrt(expected.count()) + 1e-7);
		assertArrayEquals(expected.shape(), actual.shape());
		assertArrayEquals(expected.real(), actual.real(), tolerance);
		if (expected.isComplex()) assertArrayEquals(expected.imaginary(), actual.imaginary(), tolerance);
	}

	@Test
	void isTheDefinition() {
		for (final int[] size : SIZES) {
			final Tensor x = gaussian.complex(size);
			assertClose(direct(x, 0, 0), Fourier.unnormalised(Dc.CORNER, size).apply(x));
			assertClose(direct(x, size[0] / 2, size[1] / 2), Fourier.unnormalised(Dc.CENTRE, size).apply(x));
		}
	}

	@Test
	void adjointAndInverse() {
		for (final int[] size : SIZES) {
			final Tensor x = gaussian.complex(3, size[0], size[1]);
			for (final Dc dc : Dc.values()) {
				final Fourier unitary = Fourier.unitary(dc, x.shape());
				final Fourier plain = Fourier.unnormalised(dc, x.shape());
				DotTest.of(unitary).seed(1).assertAdjoint();
				DotTest.of(plain).seed(1).assertAdjoint();
				DotTest.of(plain.inverse()).seed(1).assertAdjoint();
				assertClose(x, unitary.adjoint(unitary.apply(x)));
				assertClose(x, unitary.inverse().apply(unitary.apply(x)));
				assertClose(x, plain.inverse().apply(plain.apply(x)));
				assertEquals(x.norm(), unitary.apply(x).norm(), 1e-5 * x.norm());
			}
		}
	}

	@Test
	void realHalfSpectrum() {
		for (final int[] size : SIZES) {
			final Tensor x = gaussian.real(size);
			final RealFourier half = RealFourier.of(size);
			final Tensor spectrum = half.apply(x);
			final Tensor full = direct(x, 0, 0);
			final int kept = size[1] / 2 + 1;
			final Tensor expected = Tensor.complexZeros(size[0], kept);
			for (int i = 0; i < expected.count(); i++) {
				expected.real()[i] = full.real()[i / kept * size[1] + i % kept];
				expected.imaginary()[i] = full.imaginary()[i / kept * size[1] + i % kept];
			}
			assertClose(expected, spectrum);
			assertClose(x, half.inverse().apply(spectrum));
			DotTest.of(half).seed(2).assertAdjoint();
			DotTest.of(half.inverse()).seed(2).assertAdjoint();
			DotTest.of(RealFourier.of(2, size[0], size[1])).assertAdjoint();
		}
	}

	@Test
	void transformsUseOneThread() {
		Fourier.unitary(Dc.CORNER, 4, 4).apply(gaussian.complex(4, 4));
		assertEquals(1, ConcurrencyUtils.getNumberOfThreads());
	}

	@Test
	void masked() {
		final Tensor mask = Tensor.of(new float[] { 1, 0, 1, 1, 0, 0 }, 2, 3);
		final Space space = Space.complex(4, 2, 3);
		final LinearOperator sampling = Mask.of(mask, space).compose(Fourier.unitary(Dc.CENTRE, 4, 2, 3));
		DotTest.of(sampling).seed(3).assertAdjoint();
		final Tensor y = sampling.apply(gaussian.complex(4, 2, 3));
		for (int i = 0; i < y.count(); i++)
			assertEquals(mask.real()[i % 6] == 0, y.real()[i] == 0);
	}
}
