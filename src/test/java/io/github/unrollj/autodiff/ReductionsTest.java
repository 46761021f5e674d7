package io.github.unrollj.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.operator.RealFourier;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class ReductionsTest {

	private final Gaussian gaussian = new Gaussian(5);

	@Test
	void values() {
		final Variable x = Variable.constant(Tensor.complex(new float[] { 3, 0 }, new float[] { 0, 4 }, 2));
		final Tensor zero = Tensor.complexZeros(2);
		assertEquals(12.5f, Reductions.meanSquareError(x, zero).value().item());
		assertEquals(5, Reductions.norm(x).value().item());
		assertEquals(0.5f, Reductions.relativeError(Scaling.scale(x, 1.5), x.value()).value().item());
		assertEquals(3, Reductions.mean(Variable.constant(Tensor.of(new float[] { 1, 5 }, 2))).value().item());
		assertThrows(IllegalArgumentException.class, () -> Reductions.relativeError(x, zero));
	}

	@Test
	void gradients() {
		TaylorTest.of(x -> Reductions.sum(x[0]), gaussian.real(5, 5)).assertGradient(1e-3);
		TaylorTest.of(x -> Reductions.mean(x[0]), gaussian.real(5, 5)).assertGradient(1e-3);
		TaylorTest.of(x -> Reductions.norm(x[0]), gaussian.complex(12)).assertSecondOrder();
		final Tensor target = gaussian.complex(12);
		TaylorTest.of(x -> Reductions.meanSquareError(x[0], target), gaussian.complex(12)).assertSecondOrder();
		TaylorTest.of(x -> Reductions.relativeError(x[0], target), gaussian.complex(12)).assertSecondOrder();
		TaylorTest.of(x -> Sigmoid.sigmoid(x[0]), gaussian.real(12)).assertSecondOrder();
	}

	@Test
	void normAtZeroHasGradientZero() {
		final Tape tape = new Tape();
		final Variable x = tape.watch(Tensor.zeros(3));
		tape.backward(Reductions.norm(x));
		assertArrayEquals(new float[3], x.gradient().real());
	}

	@Test
	void partsReshapingAndOperators() {
		TaylorTest.of(x -> ComplexParts.complex(x[0], x[1]), gaussian.real(4), gaussian.real(4)).assertGradient(1e-3);
		TaylorTest.ofAll(x -> new Variable[] { ComplexParts.realPart(x[0]), ComplexParts.imaginaryPart(x[0]) }, gaussian
			.complex(4)).assertGradient(1e-3);
		TaylorTest.of(x -> Reshape.reshape(Arithmetic.multiply(x[0], x[0]), 2, 6), gaussian.real(3, 4)).assertSecondOrder();
		final Fourier fourier = Fourier.unnormalised(Fourier.Dc.CENTRE, 5, 6);
		TaylorTest.of(x -> Linear.apply(fourier, x[0]), gaussian.complex(5, 6)).assertGradient(1e-3);
		final RealFourier half = RealFourier.of(5, 6);
		TaylorTest.of(x -> Arithmetic.squaredModulus(Linear.apply(half, x[0])), gaussian.real(5, 6)).assertSecondOrder();
	}
}
