package io.github.unrollj.proximal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.autodiff.Reductions;
import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class ThresholdTest {

	private final Gaussian gaussian = new Gaussian(11);
	private final Tensor half = Tensor.scalar(0.5f);

	private static Variable row(final float... values) {
		return Variable.constant(Tensor.of(values, values.length));
	}

	private static Variable scalar(final double value) {
		return Variable.constant(Tensor.scalar((float) value));
	}

	@Test
	void softThreshold() {
		final Variable x = row(-3, -1, -0.5f, 0, 0.5f, 1, 3);
		assertArrayEquals(new float[] { -2, 0, 0, 0, 0, 0, 2 }, SoftThreshold.shrink(x, scalar(1)).value().real());
		assertArrayEquals(x.value().real(), SoftThreshold.shrink(x, scalar(0)).value().real());
		final Variable matrix = Variable.constant(Tensor.of(new float[] { 5, -5, 5, -5 }, 2, 2));
		assertArrayEquals(new float[] { 4, -4, 3, -3 }, SoftThreshold.shrinkChannels(matrix, row(1, 2)).value().real());
		assertArrayEquals(new float[] { 4, -3, 4, -3 }, SoftThreshold.shrinkColumns(matrix, row(1, 2)).value().real());
	}

	@Test
	void complexSoftThresholdKeepsThePhase() {
		final Variable x = Variable.constant(Tensor.complex(new float[] { 3, 0.3f, 0 }, new float[] { -4, 0.4f, 0 }, 3));
		final Tensor y = SoftThreshold.shrink(x, scalar(1)).value();
		assertArrayEquals(new float[] { 2.4f, 0, 0 }, y.real(), 1e-6f);
		assertArrayEquals(new float[] { -3.2f, 0, 0 }, y.imaginary(), 1e-6f);
		assertArrayEquals(x.value().real(), SoftThreshold.shrink(x, scalar(0)).value().real(), 1e-6f);
	}

	@Test
	void softThresholdGradients() {
		TaylorTest.of(x -> SoftThreshold.shrink(x[0], x[1]), gaussian.real(8, 5), half).seed(1).assertGradient(2e-3);
		TaylorTest.of(x -> SoftThreshold.shrink(x[0], x[1]), gaussian.complex(8, 5), half).seed(1).assertGradient(2e-3);
		final Tensor thetas = Tensor.of(new float[] { 0.1f, 0.5f, 1, 0.2f, 0 }, 5);
		TaylorTest.of(x -> SoftThreshold.shrinkColumns(x[0], x[1]), gaussian.real(8, 5), thetas).assertGradient(2e-3);
		TaylorTest.of(x -> SoftThreshold.shrinkChannels(x[0], x[1]), gaussian.complex(5, 8), thetas).assertGradient(2e-3);
	}

	@Test
	void complexThresholdWhereNothingIsCutIsSmooth() {
		final Tensor x = Tensor.complex(new float[] { 2, -1.5f, 0.2f }, new float[] { 1, 2, -3 }, 3);
		TaylorTest.of(v -> SoftThreshold.shrink(v[0], v[1]), x, half).seed(1).assertSecondOrder();
	}

	@Test
	void zeroHasNoGradientAndNoNaN() {
		final Tape tape = new Tape();
		final Variable x = tape.watch(Tensor.complexZeros(2, 2));
		final Variable theta = tape.watch(Tensor.scalar(0));
		tape.backward(Reductions.norm(SoftThreshold.shrink(x, theta)));
		tape.backward(Reductions.norm(ElementThreshold.shrinkByPower(x, theta)));
		tape.backward(Reductions.norm(GroupThreshold.shrinkGroupsRelative(x, theta)));
		tape.backward(Reductions.norm(SingularValueThreshold.shrinkSingularValuesRelative(x, theta)));
		assertEquals(0, x.gradient().norm());
		assertEquals(0, theta.gradient().norm());
	}

	/** Where steps of single precision would jump over the kink: against differences in double precision. */
	@Test
	void elementGradientsNextToTheKink() {
		for (final double factor : new double[] { 0.9999, 1.0001 }) {
			// the power of the second one is the threshold, half the mean power, times the factor's square
			final float[] x = { 0.5f, (float) (Math.sqrt(0.85) * factor), 2 };
			final Tape tape = new Tape();
			final Variable tracked = tape.watch(Tensor.of(x.clone(), 3));
			tape.backward(ElementThreshold.shrinkByPower(tracked, scalar(0.5)), Tensor.of(new float[] { 1, 2, -3 }, 3));
			for (int i = 0; i < 3; i++) {
				final double difference = (sumOfShrunk(x, i, 1e-6) - sumOfShrunk(x, i, -1e-6)) / 2e-6;
				assertEquals(difference, tracked.gradient().real()[i], 1e-5);
			}
		}
	}

	/** y_0 + 2 y_1 - 3 y_2 of a vector of which one number is moved. */
	private static double sumOfShrunk(final float[] x, final int moved, final double step) {
		final double[] z = { x[0], x[1], x[2] };
		z[moved] += step;
		final double cut = (z[0] * z[0] + z[1] * z[1] + z[2] * z[2]) / 6;
		double sum = 0;
		for (int i = 0; i < 3; i++)
			sum += new double[] { 1, 2, -3 }[i] * z[i] * Math.max(0, 1 - cut / (z[i] * z[i]));
		return sum;
	}

	@Test
	void groupsKeepTheirDirection() {
		// two frames of two pixels: norms 5 and 1
		final Variable x = Variable.constant(Tensor.of(new float[] { 3, 0, 4, 1 }, 2, 2));
		assertArrayEquals(new float[] { 5, 1 }, GroupThreshold.groupNorms(x).value().real());
		assertArrayEquals(new float[] { 1.8f, 0, 2.4f, 0 }, GroupThreshold.shrinkGroups(x, scalar(2)).value().real(), 1e-6f);
		final Tensor relative = GroupThreshold.shrinkGroupsRelative(x, scalar(0.5)).value();
		assertArrayEquals(new float[] { 2.1f, 0, 2.8f, 0 }, relative.real(), 1e-6f);
	}

	@Test
	void groupAndElementGradients() {
		final Tensor real = gaussian.real(3, 4, 5);
		final Tensor complex = gaussian.complex(3, 4, 5);
		for (final Tensor movie : new Tensor[] { real, complex }) {
			TaylorTest.of(x -> GroupThreshold.groupNorms(x[0]), movie).assertSecondOrder();
			TaylorTest.of(x -> GroupThreshold.shrinkGroups(x[0], x[1]), movie, Tensor.scalar(1.5f)).assertGradient(2e-3);
			TaylorTest.of(x -> GroupThreshold.shrinkGroupsRelative(x[0], x[1]), movie, half).assertGradient(2e-3);
			TaylorTest.of(x -> ElementThreshold.shrinkByPower(x[0], x[1]), movie, half).assertGradient(2e-3);
			TaylorTest.of(x -> ElementThreshold.shrinkByPower(x[0], x[1], x[2]), movie, half, half.copy()).assertGradient(
				2e-3);
		}
	}

	@Test
	void elementsByTheirPower() {
		// mean power (1 + 4 + 9 + 2) / 4 = 4, threshold 2
		final Variable x = row(1, -2, 3, (float) Math.sqrt(2));
		final Tensor y = ElementThreshold.shrinkByPower(x, scalar(0.5)).value();
		assertArrayEquals(new float[] { 0, -1, 3 * 7f / 9, 0 }, y.real(), 1e-6f);
	}

	/** The median of the powers 1, 4, 9, 16, 25 is 9, their mean 11. */
	@Test
	void elementsByTheirMedianPower() {
		final Tensor y = ElementThreshold.shrinkByPower(row(1, -2, 3, -4, 5), scalar(0), scalar(1)).value();
		assertArrayEquals(new float[] { 0, 0, 0, -4 * 7f / 16, 5 * 16f / 25 }, y.real(), 1e-6f);
		final Tensor both = ElementThreshold.shrinkByPower(row(1, -2, 3, -4, 5), scalar(1), scalar(0.5)).value();
		assertArrayEquals(new float[] { 0, 0, 0, -4 * 0.5f / 16, 5 * 9.5f / 25 }, both.real(), 1e-6f);
	}

	@Test
	void supportSelection() {
		final Variable x = Variable.constant(Tensor.of(new float[] { 3, -2, 0.5f, 1.5f, -1, 4, 0.1f, -0.2f }, 2, 4));
		final Tensor y = SupportSelection.shrinkSelecting(x, scalar(1), 30).value();
		assertArrayEquals(new float[] { 3, -1, 0, 0.5f, 0, 4, 0, 0 }, y.real(), 0);
		assertArrayEquals(SoftThreshold.shrink(x, scalar(1)).value().real(), SupportSelection.shrinkSelecting(x, scalar(1),
			20).value().real());
		// elements below the threshold do not pass, selected or not
		assertEquals(0, SupportSelection.shrinkSelecting(x, scalar(1), 100).value().real()[2]);
		TaylorTest.of(v -> SupportSelection.shrinkSelecting(v[0], v[1], 25), gaussian.real(5, 12), half).seed(3)
			.assertGradient(2e-3);
		assertThrows(IllegalArgumentException.class, () -> SupportSelection.shrinkSelecting(x, scalar(1), 101));
	}

	@Test
	void piecewiseLinearFunctions() {
		final Tensor q = PiecewiseLinear.samples(2, 101, v -> Math.max(0, v));
		final Variable x = Variable.constant(Tensor.of(new float[] { -3, -0.5f, 0, 0.333f, 1, 4 }, 2, 3));
		final Tensor y = PiecewiseLinear.piecewiseLinear(x, Variable.constant(q)).value();
		// outside, slope 1: on the left as well, where the sampled function is 0
		assertArrayEquals(new float[] { -2, 0, 0, 0.333f, 1, 4 }, y.real(), 1e-6f);
		final Tensor curve = PiecewiseLinear.samples(3, 11, v -> v * v * v - 0.3 * v);
		final Variable fixed = Variable.constant(curve);
		TaylorTest.of(v -> PiecewiseLinear.piecewiseLinear(v[0], fixed), gaussian.real(3, 10)).assertGradient(2e-3);
		TaylorTest.of(v -> PiecewiseLinear.piecewiseLinear(v[0], fixed), gaussian.complex(3, 7)).assertGradient(2e-3);
		TaylorTest.of(v -> PiecewiseLinear.piecewiseLinear(v[0], v[1]), inside(3, 10), curve).assertGradient(2e-3);
		assertThrows(IllegalArgumentException.class, () -> PiecewiseLinear.piecewiseLinear(x, Variable.constant(curve)));
	}

	/** Numbers well inside [-1, 1]. */
	private Tensor inside(final int... shape) {
		final Tensor x = gaussian.real(shape);
		for (int i = 0; i < x.count(); i++)
			x.real()[i] = 0.9f * (float) Math.sin(x.real()[i]);
		return x;
	}

	@Test
	void valuesOutsideTheIntervalGiveTheControlPointsNoGradient() {
		final Tape tape = new Tape();
		final Variable x = tape.watch(Tensor.of(new float[] { -2, 1, 0.25f }, 1, 3));
		final Variable q = tape.watch(PiecewiseLinear.samples(1, 3, v -> 2 * v));
		tape.backward(Reductions.sum(PiecewiseLinear.piecewiseLinear(x, q)));
		assertArrayEquals(new float[] { 0, 0.75f, 0.25f }, q.gradient().real());
		assertArrayEquals(new float[] { 1, 1, 2 }, x.gradient().real());
	}
}
