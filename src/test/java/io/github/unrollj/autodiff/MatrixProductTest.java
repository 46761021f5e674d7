package io.github.unrollj.autodiff;

import static io.github.unrollj.autodiff.MatrixProduct.matmul;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class MatrixProductTest {

	private final Gaussian gaussian = new Gaussian(3);

	@Test
	void products() {
		final Variable a = Variable.constant(Tensor.of(new float[] { 1, 2, 3, 4, 5, 6 }, 2, 3));
		final Variable b = Variable.constant(Tensor.of(new float[] { 1, 0, 2, -1, 3, 1 }, 3, 2));
		assertArrayEquals(new float[] { 14, 1, 32, 1 }, matmul(a, b).value().real());
		assertArrayEquals(matmul(b, a).value().real(), transposed(matmul(a, true, b, true).value()));
	}

	private static float[] transposed(final Tensor x) {
		final float[] y = new float[x.count()];
		for (int r = 0; r < x.size(0); r++)
			for (int c = 0; c < x.size(1); c++)
				y[c * x.size(0) + r] = x.real()[r * x.size(1) + c];
		return y;
	}

	@Test
	void gradientsWithAllTranspositionsAndKinds() {
		for (final boolean ta : new boolean[] { false, true }) {
			for (final boolean tb : new boolean[] { false, true }) {
				final int[] a = ta ? new int[] { 4, 3 } : new int[] { 3, 4 };
				final int[] b = tb ? new int[] { 5, 4 } : new int[] { 4, 5 };
				check(ta, tb, gaussian.real(a), gaussian.real(b));
				check(ta, tb, gaussian.complex(a), gaussian.complex(b));
				check(ta, tb, gaussian.real(a), gaussian.complex(b));
				check(ta, tb, gaussian.complex(a), gaussian.real(b));
			}
		}
	}

	private static void check(final boolean ta, final boolean tb, final Tensor a, final Tensor b) {
		TaylorTest.of(x -> matmul(x[0], ta, x[1], tb), a, b).seed(4).assertSecondOrder();
	}

	@Test
	void innerSizesMustMatch() {
		final Variable a = Variable.constant(Tensor.zeros(2, 3));
		assertThrows(IllegalArgumentException.class, () -> matmul(a, a));
		assertThrows(IllegalArgumentException.class, () -> matmul(a, Variable.constant(Tensor.zeros(3))));
	}
}
