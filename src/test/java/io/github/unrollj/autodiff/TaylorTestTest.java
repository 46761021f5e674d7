package io.github.unrollj.autodiff;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class TaylorTestTest {

	private final Gaussian gaussian = new Gaussian(6);

	/** x^2 + 3 x with its gradient multiplied by a factor that ought to be 1. */
	private static Variable square(final Variable x, final float factor) {
		final Tensor y = x.value().copy();
		for (int i = 0; i < y.count(); i++)
			y.real()[i] *= y.real()[i] + 3;
		return Variable.result(y, g -> {
			for (int i = 0; i < g.count(); i++)
				g.real()[i] *= factor * (2 * x.value().real()[i] + 3);
			x.accumulate(g);
		}, x);
	}

	@Test
	void acceptsRightGradientsAndFindsWrongOnes() {
		final Tensor x = gaussian.real(40);
		TaylorTest.of(v -> square(v[0], 1), x).seed(1).assertSecondOrder();
		TaylorTest.of(v -> square(v[0], 1), x).seed(1).assertGradient(1e-3);
		for (final float wrong : new float[] { -1, 0, 0.9f, 1.01f }) {
			final TaylorTest test = TaylorTest.of(v -> square(v[0], wrong), x).seed(1);
			assertThrows(AssertionError.class, test::assertSecondOrder);
			assertThrows(AssertionError.class, () -> test.assertGradient(1e-3));
		}
	}

	@Test
	void findsAWrongGradientOfOneOfSeveralInputsAndNamesIt() {
		final TaylorTest test = TaylorTest.of(v -> Arithmetic.add(square(v[0], 1), square(v[1], 0.95f)), gaussian.real(9),
			gaussian.real(9)).seed(2);
		assertTrue(assertThrows(AssertionError.class, test::assertSecondOrder).getMessage().contains("input 1"));
	}

	@Test
	void findsAConjugateInTheWrongPlace() {
		final Tensor a = gaussian.complex(9);
		final TaylorTest test = TaylorTest.of(v -> Variable.result(Elements.product(a, v[0].value()), g -> v[0].accumulate(
			Elements.product(a, g)), v[0]), gaussian.complex(9));
		assertThrows(AssertionError.class, test::assertSecondOrder);
		assertThrows(AssertionError.class, () -> test.assertGradient(1e-2));
	}

	@Test
	void notANumberFails() {
		final TaylorTest test = TaylorTest.of(v -> Scaling.scale(v[0], Double.NaN), gaussian.real(3));
		assertThrows(AssertionError.class, test::assertSecondOrder);
		assertThrows(AssertionError.class, () -> test.assertGradient(1e-2));
	}
}
