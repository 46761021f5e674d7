package io.github.unrollj.proximal;

import static io.github.unrollj.proximal.SingularValueThreshold.shrinkSingularValues;
import static io.github.unrollj.proximal.SingularValueThreshold.shrinkSingularValuesByPower;
import static io.github.unrollj.proximal.SingularValueThreshold.shrinkSingularValuesRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.api.Test;

class SingularValueThresholdTest {

	private final Gaussian gaussian = new Gaussian(21);

	/** The real matrix [[A, -B], [B, A]] of a complex one: the same singular values, each twice. */
	private static DMatrixRMaj realForm(final Tensor x) {
		final int rows = x.size(0);
		final int columns = x.count() / rows;
		final int copies = x.isComplex() ? 2 : 1;
		final DMatrixRMaj matrix = new DMatrixRMaj(copies * rows, copies * columns);
		for (int i = 0; i < x.count(); i++) {
			final int r = i / columns;
			final int c = i % columns;
			matrix.set(r, c, x.real()[i]);
			if (!x.isComplex()) continue;
			matrix.set(rows + r, columns + c, x.real()[i]);
			matrix.set(r, columns + c, -x.imaginary()[i]);
			matrix.set(rows + r, c, x.imaginary()[i]);
		}
		return matrix;
	}

	private static void assertIsFullSvd(final Tensor x, final double tau) {
		final DMatrixRMaj matrix = realForm(x);
		final SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(matrix.numRows,
			matrix.numCols, true, true, true);
		assertTrue(svd.decompose(matrix.copy()));
		final DMatrixRMaj values = svd.getW(null);
		for (int i = 0; i < svd.numberOfSingularValues(); i++)
			values.set(i, i, Math.max(0, values.get(i, i) - tau));
		final DMatrixRMaj scaled = CommonOps_DDRM.mult(svd.getU(null, false), values, null);
		final DMatrixRMaj expected = CommonOps_DDRM.mult(scaled, svd.getV(null, true), null);
		final Tensor y = shrinkSingularValues(Variable.constant(x), Variable.constant(Tensor.scalar((float) tau))).value();
		CommonOps_DDRM.subtractEquals(expected, realForm(y));
		assertEquals(0, NormOps_DDRM.normF(expected), 1e-5 * (1 + x.norm()));
	}

	@Test
	void isTheThresholdOfAFullDecomposition() {
		for (final double tau : new double[] { 0, 0.5, 2, 4, 100 }) {
			assertIsFullSvd(gaussian.real(4, 3, 5), tau);
			assertIsFullSvd(gaussian.complex(4, 3, 5), tau);
			assertIsFullSvd(gaussian.complex(6, 4), tau);
			assertIsFullSvd(gaussian.complex(1, 7), tau);
			assertIsFullSvd(gaussian.complex(2, 1101), tau);
		}
	}

	@Test
	void relativeThresholdIsHomogeneous() {
		final Tensor x = gaussian.complex(5, 12);
		final Variable c = Variable.constant(Tensor.scalar(0.4f));
		final double[] before = SingularValueThreshold.singularValues(x);
		final Tensor y = shrinkSingularValuesRelative(Variable.constant(x), c).value();
		final double[] after = SingularValueThreshold.singularValues(y);
		for (int i = 0; i < before.length; i++)
			assertEquals(Math.max(0, before[i] - 0.4 * before[0]), after[i], 1e-3);
	}

	@Test
	void gradients() {
		for (final float c : new float[] { 0.2f, 0.6f, 0.9f }) {
			final Tensor threshold = Tensor.scalar(c);
			for (final Tensor x : new Tensor[] { gaussian.real(4, 9), gaussian.complex(4, 9), gaussian.complex(5, 3) }) {
				TaylorTest.of(v -> shrinkSingularValuesRelative(v[0], v[1]), x, threshold).seed(1).assertGradient(2e-3);
				TaylorTest.of(v -> shrinkSingularValues(v[0], v[1]), x, Tensor.scalar(4 * c)).seed(1).assertGradient(2e-3);
			}
		}
	}

	@Test
	void isSmoothAwayFromTheThreshold() {
		// singular values 3, 3, 3, 1, 1, 0 are far from 2, and a direction of that size moves none across it soon
		for (final boolean complex : new boolean[] { false, true }) {
			final Tensor x = repeatedValues(complex);
			TaylorTest.of(v -> shrinkSingularValues(v[0], v[1]), x, Tensor.scalar(2)).seed(1).assertSecondOrder();
			TaylorTest.of(v -> shrinkSingularValuesRelative(v[0], v[1]), gaussian.complex(3, 40), Tensor.scalar(0.1f)).seed(1)
				.assertSecondOrder();
		}
	}

	/** A matrix with orthogonal columns of lengths 3, 3, 3, 1, 1 and 0. */
	private static Tensor repeatedValues(final boolean complex) {
		final Tensor x = complex ? Tensor.complexZeros(6, 8) : Tensor.zeros(6, 8);
		final float[] lengths = { 3, 3, 3, 1, 1, 0 };
		for (int t = 0; t < 6; t++) {
			for (int p = 0; p < 8; p++) {
				// rows of a Hadamard matrix, turned by a phase that differs from pixel to pixel
				final double value = lengths[t] * (Integer.bitCount(t & p) % 2 == 0 ? 1 : -1) / Math.sqrt(8);
				x.real()[8 * t + p] = (float) (complex ? value * Math.cos(p) : value);
				if (complex) x.imaginary()[8 * t + p] = (float) (value * Math.sin(p));
			}
		}
		return x;
	}

	@Test
	void gradientsWhereSingularValuesAreEqualOrZero() {
		for (final boolean complex : new boolean[] { false, true }) {
			final Tensor x = repeatedValues(complex);
			assertArrayEquals(new double[] { 3, 3, 3, 1, 1, 0 }, SingularValueThreshold.singularValues(x), 1e-6);
			assertIsFullSvd(x, 2);
			for (final float tau : new float[] { 0.5f, 2 })
				TaylorTest.of(v -> shrinkSingularValues(v[0], v[1]), x, Tensor.scalar(tau)).assertGradient(2e-3);
		}
	}

	@Test
	void byPowerTheThresholdIsRelativeToTheSmallerHalf() {
		for (final boolean complex : new boolean[] { false, true }) {
			final Tensor x = complex ? gaussian.complex(7, 30) : gaussian.real(7, 30);
			final double[] before = SingularValueThreshold.singularValues(x);
			final double tau = 1.7 * Math.sqrt((before[4] * before[4] + before[5] * before[5] + before[6] * before[6]) / 3);
			final double[] after = SingularValueThreshold.singularValues(shrinkSingularValuesByPower(Variable.constant(x),
				Variable.constant(Tensor.scalar(1.7f))).value());
			assertTrue(after[0] > 0 && after[6] < 1e-3, "some are kept and some cut");
			for (int i = 0; i < before.length; i++)
				assertEquals(Math.max(0, before[i] - tau * tau / before[i]), after[i], 1e-3);
		}
	}

	@Test
	void gradientsByPower() {
		// with 0.5 all are kept, with 1.2 some of the smaller half, with 1.9 only large ones
		for (final float c : new float[] { 0.5f, 1.2f, 1.9f }) {
			for (final Tensor x : new Tensor[] { gaussian.real(4, 9), gaussian.complex(5, 9), gaussian.complex(5, 4) }) {
				TaylorTest.of(v -> shrinkSingularValuesByPower(v[0], v[1]), x, Tensor.scalar(c)).seed(1).assertGradient(2e-3);
			}
		}
		TaylorTest.of(v -> shrinkSingularValuesByPower(v[0], v[1]), gaussian.complex(3, 40), Tensor.scalar(0.2f)).seed(1)
			.assertSecondOrder();
	}

	@Test
	void gradientsByPowerWhereSingularValuesAreEqualOrZero() {
		for (final boolean complex : new boolean[] { false, true }) {
			// the smaller half of 3, 3, 3, 1, 1, 0 has a root mean square of 0.8
			for (final float c : new float[] { 0.6f, 2 }) {
				TaylorTest.of(v -> shrinkSingularValuesByPower(v[0], v[1]), repeatedValues(complex), Tensor.scalar(c))
					.assertGradient(2e-3);
			}
			final Tensor one = repeatedValues(complex);
			Arrays.fill(one.real(), 8, one.count(), 0);
			if (complex) Arrays.fill(one.imaginary(), 8, one.count(), 0);
			assertPowerGradientIsFinite(one);
			assertPowerGradientIsFinite(one.zerosLike());
		}
	}

	/** Where the smaller half is zero, nothing is cut. */
	private static void assertPowerGradientIsFinite(final Tensor x) {
		final Tape tape = new Tape();
		final Variable movie = tape.watch(x);
		final Variable c = tape.watch(Tensor.scalar(2));
		final Variable y = shrinkSingularValuesByPower(movie, c);
		assertArrayEquals(x.real(), y.value().real(), 1e-6f);
		tape.backward(y, x);
		assertTrue(Double.isFinite(movie.gradient().norm()));
		assertEquals(0, c.gradient().item());
	}

	@Test
	void agreesWithAnIndependentImplementation() throws IOException {
		final Golden golden = Golden.read("corona.txt");
		for (final boolean complex : new boolean[] { false, true }) {
			final String kind = complex ? "complex." : "real.";
			golden.check(kind, "svt", 0.4f, SingularValueThreshold::shrinkSingularValuesRelative, complex);
			golden.check(kind, "element", 0.6f, ElementThreshold::shrinkByPower, complex);
			golden.check(kind, "row", 0.9f, GroupThreshold::shrinkGroupsRelative, complex);
		}
	}

	/** Large relative thresholds are computed from sums of single precision, absolute ones never. */
	@Test
	void relativeThresholdsAreFractionsOfTheLargestValue() {
		for (final boolean complex : new boolean[] { true, false }) {
			final Tensor x = complex ? gaussian.complex(7, 1500) : gaussian.real(7, 1500);
			for (final float c : new float[] { 0.01f, 0.06f, 0.97f }) {
				final float tau = (float) (c * SingularValueThreshold.singularValues(x)[0]);
				final Tensor expected = shrinkSingularValues(Variable.constant(x), Variable.constant(Tensor.scalar(tau))).value();
				final Tensor y = shrinkSingularValuesRelative(Variable.constant(x), Variable.constant(Tensor.scalar(c))).value();
				assertArrayEquals(expected.real(), y.real(), 3e-6f);
				if (complex) assertArrayEquals(expected.imaginary(), y.imaginary(), 3e-6f);
			}
		}
	}

	@Test
	void numbersThatAreNotFiniteAreRefused() {
		final Tensor x = gaussian.complex(3, 5);
		x.imaginary()[4] = Float.NaN;
		assertThrows(ArithmeticException.class, () -> SingularValueThreshold.singularValues(x));
	}

	@Test
	void eigenvectorsAreOrthonormal() {
		final Tensor x = repeatedValues(true);
		final SmallMatrix gram = Casorati.gram(x);
		final HermitianEigen eigen = HermitianEigen.of(gram);
		final SmallMatrix unit = eigen.vectors.adjoint().times(eigen.vectors);
		final SmallMatrix back = eigen.vectors.timesDiagonal(eigen.values).times(eigen.vectors.adjoint());
		for (int i = 0; i < 6; i++) {
			for (int j = 0; j < 6; j++) {
				assertEquals(i == j ? 1 : 0, unit.re[i][j], 1e-13);
				assertEquals(0, unit.im[i][j], 1e-13);
				assertEquals(gram.re[i][j], back.re[i][j], 1e-12);
				assertEquals(gram.im[i][j], back.im[i][j], 1e-12);
			}
		}
		final double[] sorted = eigen.values.clone();
		Arrays.sort(sorted);
		assertArrayEquals(sorted, eigen.values);
		assertThrows(IllegalArgumentException.class, () -> shrinkSingularValues(new Tape().watch(Tensor.zeros(3)), Variable
			.constant(Tensor.scalar(1))));
	}
}
