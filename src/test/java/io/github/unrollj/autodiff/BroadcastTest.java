package io.github.unrollj.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class BroadcastTest {

	private final Gaussian gaussian = new Gaussian(2);

	@Test
	void channelsAndColumnsOfASmallMatrix() {
		final Variable x = Variable.constant(Tensor.of(new float[] { 1, 2, 3, 4, 5, 6 }, 2, 3));
		final Variable two = Variable.constant(Tensor.of(new float[] { 10, 20 }, 2));
		final Variable three = Variable.constant(Tensor.of(new float[] { 10, 20, 30 }, 3));
		assertArrayEquals(new float[] { 10, 20, 30, 80, 100, 120 }, Scaling.scaleChannels(x, two).value().real());
		assertArrayEquals(new float[] { 10, 40, 90, 40, 100, 180 }, Scaling.scaleColumns(x, three).value().real());
		assertArrayEquals(new float[] { 11, 12, 13, 24, 25, 26 }, Shifting.shiftChannels(x, two).value().real());
		assertArrayEquals(new float[] { 11, 22, 33, 14, 25, 36 }, Shifting.shiftColumns(x, three).value().real());
	}

	@Test
	void rowsLongerThanOneBlock() {
		// 2 x 1500 elements per channel and 75 x 40 columns cross the internal rows' ends
		final Tensor x = gaussian.real(2, 1500);
		final Tensor p = gaussian.real(2);
		final Tensor y = Scaling.scaleChannels(Variable.constant(x), Variable.constant(p)).value();
		final Tensor wide = gaussian.real(75, 40);
		final Tensor q = gaussian.real(40);
		final Tensor z = Scaling.scaleColumns(Variable.constant(wide), Variable.constant(q)).value();
		for (int i = 0; i < 3000; i++) {
			assertEquals(x.real()[i] * p.real()[i / 1500], y.real()[i]);
			assertEquals(wide.real()[i] * q.real()[i % 40], z.real()[i]);
		}
	}

	@Test
	void gradients() {
		final Tensor x = gaussian.real(3, 700);
		TaylorTest.of(v -> Scaling.scale(v[0], v[1]), x, gaussian.real(1)).assertSecondOrder();
		TaylorTest.of(v -> Scaling.scale(v[0], v[1]), gaussian.complex(3, 4), Tensor.scalar(0.3f)).assertSecondOrder();
		TaylorTest.of(v -> Scaling.scaleChannels(v[0], v[1]), x, gaussian.real(3)).assertSecondOrder();
		TaylorTest.of(v -> Scaling.scaleColumns(v[0], v[1]), x, gaussian.real(700)).assertSecondOrder();
		TaylorTest.of(v -> Scaling.scaleColumns(v[0], v[1]), gaussian.complex(90, 25), gaussian.real(25)).assertSecondOrder();
		TaylorTest.of(v -> Shifting.shift(v[0], v[1]), x, gaussian.real(1)).assertGradient(1e-3);
		TaylorTest.of(v -> Shifting.shiftChannels(v[0], v[1]), x, gaussian.real(3)).assertGradient(1e-3);
		TaylorTest.of(v -> Shifting.shiftColumns(v[0], v[1]), gaussian.real(90, 25), gaussian.real(25)).assertGradient(1e-3);
		TaylorTest.of(v -> Scaling.scale(v[0], -2.5), x).assertGradient(1e-3);
	}

	@Test
	void wrongNumbersOfParametersAreRefused() {
		final Variable x = Variable.constant(Tensor.zeros(2, 3));
		final Variable p = Variable.constant(Tensor.zeros(4));
		assertThrows(IllegalArgumentException.class, () -> Scaling.scale(x, p));
		assertThrows(IllegalArgumentException.class, () -> Scaling.scaleChannels(x, p));
		assertThrows(IllegalArgumentException.class, () -> Shifting.shiftColumns(x, p));
	}
}
