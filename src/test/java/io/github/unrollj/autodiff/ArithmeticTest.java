package io.github.unrollj.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class ArithmeticTest {

	private final Gaussian gaussian = new Gaussian(1);

	@Test
	void sumsAndDifferences() {
		TaylorTest.of(x -> Arithmetic.add(x[0], x[1]), gaussian.real(3, 4), gaussian.real(3, 4)).assertGradient(1e-3);
		TaylorTest.of(x -> Arithmetic.subtract(x[0], x[1]), gaussian.complex(5), gaussian.complex(5)).assertGradient(1e-3);
		// the same variable twice must receive both parts
		TaylorTest.of(x -> Arithmetic.add(x[0], x[0]), gaussian.real(7)).assertGradient(1e-3);
		TaylorTest.of(x -> Arithmetic.subtract(x[0], Arithmetic.multiply(x[0], x[0])), gaussian.real(7)).assertSecondOrder();
	}

	@Test
	void addingDoesNotShareGradients() {
		final Tape tape = new Tape();
		final Variable a = tape.watch(Tensor.of(new float[] { 1, 2 }, 2));
		final Variable b = tape.watch(Tensor.of(new float[] { 3, 4 }, 2));
		final Variable c = Arithmetic.add(a, b);
		tape.backward(Reductions.sum(Arithmetic.add(c, Arithmetic.add(a, a))));
		assertArrayEquals(new float[] { 3, 3 }, a.gradient().real());
		assertArrayEquals(new float[] { 1, 1 }, b.gradient().real());
	}

	@Test
	void productsOfAllKinds() {
		TaylorTest.of(x -> Arithmetic.multiply(x[0], x[1]), gaussian.real(9), gaussian.real(9)).seed(1).assertSecondOrder();
		TaylorTest.of(x -> Arithmetic.multiply(x[0], x[1]), gaussian.complex(9), gaussian.complex(9)).assertSecondOrder();
		TaylorTest.of(x -> Arithmetic.multiply(x[0], x[1]), gaussian.real(9), gaussian.complex(9)).assertSecondOrder();
		TaylorTest.of(x -> Arithmetic.multiply(x[0], x[1]), gaussian.complex(9), gaussian.real(9)).assertSecondOrder();
	}

	@Test
	void complexProduct() {
		final Variable a = Variable.constant(Tensor.complex(new float[] { 1 }, new float[] { 2 }, 1));
		final Variable b = Variable.constant(Tensor.complex(new float[] { 3 }, new float[] { -5 }, 1));
		final Tensor product = Arithmetic.multiply(a, b).value();
		assertArrayEquals(new float[] { 13 }, product.real());
		assertArrayEquals(new float[] { 1 }, product.imaginary());
	}

	@Test
	void quotientsAreGuarded() {
		final Tensor divisor = Tensor.of(new float[] { 2, -1.5f, 3, 1, 0.8f }, 5);
		TaylorTest.of(x -> Arithmetic.divide(x[0], x[1]), gaussian.complex(5), divisor).assertGradient(1e-3);
		final Tape tape = new Tape();
		final Variable a = tape.watch(Tensor.of(new float[] { 6, 6 }, 2));
		final Variable b = tape.watch(Tensor.of(new float[] { 0, 3 }, 2));
		final Variable quotient = Arithmetic.divide(a, b);
		assertArrayEquals(new float[] { 0, 2 }, quotient.value().real());
		tape.backward(Reductions.sum(quotient));
		assertArrayEquals(new float[] { 0, 1f / 3 }, a.gradient().real(), 1e-7f);
		assertArrayEquals(new float[] { 0, -2f / 3 }, b.gradient().real(), 1e-7f);
	}

	@Test
	void squaredModulus() {
		TaylorTest.of(x -> Arithmetic.squaredModulus(x[0]), gaussian.complex(6)).assertSecondOrder();
		TaylorTest.of(x -> Arithmetic.squaredModulus(x[0]), gaussian.real(6)).assertSecondOrder();
	}

	@Test
	void shapesMustMatch() {
		final Variable a = Variable.constant(Tensor.zeros(2, 3));
		final Variable b = Variable.constant(Tensor.zeros(3, 2));
		assertThrows(IllegalArgumentException.class, () -> Arithmetic.add(a, b));
		assertThrows(IllegalArgumentException.class, () -> Arithmetic.multiply(a, b));
	}
}
