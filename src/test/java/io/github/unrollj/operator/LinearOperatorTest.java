package io.github.unrollj.operator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class LinearOperatorTest {

	private final Gaussian gaussian = new Gaussian(7);

	@Test
	void combinationsAreAdjoint() {
		final LinearOperator half = RealFourier.of(4, 5);
		final LinearOperator mask = Mask.of(gaussian.real(4, 5), Space.real(4, 5));
		final LinearOperator combined = half.compose(mask).plus(half.times(-0.7));
		DotTest.of(combined).seed(1).assertAdjoint();
		DotTest.of(combined.adjointView()).seed(1).assertAdjoint();
		final Tensor x = gaussian.real(4, 5);
		final Tensor expected = half.apply(mask.apply(x));
		final Tensor second = half.apply(x);
		for (int i = 0; i < expected.count(); i++)
			assertEquals(expected.real()[i] - 0.7f * second.real()[i], combined.apply(x).real()[i], 1e-5);
		assertEquals(combined, combined.adjointView().adjointView());
	}

	@Test
	void errorsNameTheOperatorAndBothShapes() {
		final LinearOperator half = RealFourier.of(4, 6);
		final String message = assertThrows(IllegalArgumentException.class, () -> half.apply(Tensor.zeros(4, 5)))
			.getMessage();
		assertTrue(message.contains("RealFourier real[4, 6] -> complex[4, 4]") && message.contains("real[4, 5]"), message);
		assertThrows(IllegalArgumentException.class, () -> half.adjoint(Tensor.zeros(4, 4)));
		assertThrows(IllegalArgumentException.class, () -> half.compose(half));
		assertThrows(IllegalArgumentException.class, () -> half.plus(RealFourier.of(6, 4)));
	}

	@Test
	void theDotTestFindsAWrongAdjoint() {
		final Space space = Space.complex(3, 3);
		final LinearOperator wrong = new ShapedOperator("wrong", space, space) {

			private final LinearOperator fourier = Fourier.unitary(Fourier.Dc.CORNER, 3, 3);

			@Override
			protected Tensor forward(final Tensor x) {
				return fourier.apply(x);
			}

			@Override
			protected Tensor backward(final Tensor y) {
				return fourier.times(1.001).adjoint(y);
			}
		};
		assertThrows(AssertionError.class, () -> DotTest.of(wrong).seed(1).assertAdjoint());
	}

	@Test
	void patches() {
		final Tensor x = Tensor.of(new float[] { 1, 2, 3, 4, 5, 6 }, 2, 3);
		final Patches patches = Patches.of(Space.of(x), 2, 2);
		assertArrayEquals(new float[] { 1, 2, 4, 5, 2, 3, 5, 6 }, patches.apply(x).real());
		final Tensor ones = Tensor.of(new float[] { 1, 1, 1, 1, 1, 1, 1, 1 }, 2, 4);
		assertArrayEquals(new float[] { 1, 2, 1, 1, 2, 1 }, patches.adjoint(ones).real());
		DotTest.of(Patches.of(Space.real(7, 6), 3, 2)).assertAdjoint();
		DotTest.of(Patches.of(Space.complex(4, 9), 1, 4)).assertAdjoint();
		assertThrows(IllegalArgumentException.class, () -> Patches.of(Space.real(2, 2), 3, 1));
	}

	@Test
	void resampling() {
		// rows: two outputs of three inputs, one tap occurring twice; columns: enlargement by repeating
		final ResamplingWeights rows = ResamplingWeights.of(3, new int[][] { { 0, 0, 1 }, { 2, 1 } }, new double[][] { {
			0.25, 0.25, 0.5 }, { 2, -1 } });
		final ResamplingWeights columns = ResamplingWeights.of(2, new int[][] { { 0 }, { 0 }, { 1 }, { 1 } },
			new double[][] { { 1 }, { 1 }, { 1 }, { 0.5 } });
		final SeparableResampling resampling = SeparableResampling.of(rows, columns);
		final Tensor x = Tensor.of(new float[] { 1, 2, 3, 4, 5, 6 }, 3, 2);
		assertArrayEquals(new float[] { 2, 2, 3, 1.5f, 7, 7, 8, 4 }, resampling.apply(x).real());
		DotTest.of(resampling).assertAdjoint();
		DotTest.of(SeparableResampling.of(rows, columns, Space.complex(2, 3, 2))).assertAdjoint();
		assertThrows(IllegalArgumentException.class, () -> ResamplingWeights.of(3, new int[][] { { 3 } }, new double[][] { {
			1 } }));
		assertThrows(IllegalArgumentException.class, () -> SeparableResampling.of(rows, columns, Space.real(2, 3)));
	}
}
