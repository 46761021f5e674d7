package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.mask.SamplingMasks;
import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.Mask;
import io.github.unrollj.operator.Space;
import io.github.unrollj.proximal.PiecewiseLinear;
import io.github.unrollj.tensor.Tensor;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The derivatives of every kind of layer, with respect to all that it takes. */
class LayerGradientTest {

	private static final int ROWS = 16;
	private static final int COLUMNS = 17;
	private static final int FILTERS = 5;

	/** Not symmetric about the zero frequency. */
	private static final Tensor MASK = SamplingMasks.draw(MaskKind.RANDOM, ROWS, COLUMNS, 0.4, new Random(1));

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void imageOfTheGenericNetwork(final boolean real) {
		TaylorTest.of(v -> sampling(v[0], real).near(v[1], v[2]), kSpace(), gaussian(1, real, ROWS, COLUMNS), Tensor.scalar(
			0.3f)).assertSecondOrder();
		TaylorTest.of(v -> sampling(v[0], real).near(null, v[1]), kSpace(), Tensor.scalar(0.3f)).assertSecondOrder();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void imageOfTheBasicNetwork(final boolean real) {
		TaylorTest.of(v -> {
			final CartesianSampling data = sampling(v[0], real);
			return data.impose(data.solve(v[1], new FilterPower(ROWS, COLUMNS, data.spectrumColumns()).of(v[2], v[3])));
		}, kSpace(), gaussian(1, real, ROWS, COLUMNS), DctAtoms.matrix(), BasicNetwork.filled(0.3, DctAtoms.COUNT))
			.assertSecondOrder();
	}

	@ParameterizedTest
	@CsvSource({ "false,CIRCULAR", "true,CIRCULAR", "false,ZERO", "true,ZERO" })
	void denoiser(final boolean real, final Border border) {
		TaylorTest.of(v -> Denoiser.apply(v[0], v[1], v[2], v[3], v[4], v[5], border, RowParallel.ALONE), gaussian(0.2, real,
			ROWS, COLUMNS), gaussian(0.1, true, FILTERS, 5, 5), gaussian(0.1, true, FILTERS), curves(FILTERS),
			gaussian(0.1, true, FILTERS, 5, 5), gaussian(1, true, 1)).assertGradient(1e-2);
	}

	@ParameterizedTest
	@CsvSource({ "false,false", "false,true", "true,false", "true,true" })
	void filtersNonlinearityAndMultipliersOfTheBasicNetwork(final boolean real, final boolean last) {
		final int filters = DctAtoms.COUNT;
		TaylorTest.ofAll(v -> {
			final BasicStage stage = BasicStage.of(v[0], v[1], v[2], v[3], v[4], v[5], last, RowParallel.ALONE);
			return last ? new Variable[] { stage.right() } : new Variable[] { stage.right(), stage.dual() };
		}, gaussian(0.2, real, ROWS, COLUMNS), gaussian(0.1, real, filters, ROWS, COLUMNS), gaussian(0.2, true, filters, 9),
			curves(filters), gaussian(1, true, filters), gaussian(0.3, true, filters, 9)).assertGradient(1e-2);
	}

	/** Control points of functions whose kinks are small. Nothing here is beyond 1, where they have no gradient. */
	private static Tensor curves(final int filters) {
		return PiecewiseLinear.samples(filters, BasicNetwork.POINTS, v -> 0.6 * Math.sin(2 * v));
	}

	private static CartesianSampling sampling(final Variable kSpace, final boolean real) {
		return real ? CartesianSampling.real(kSpace, MASK) : CartesianSampling.complex(kSpace, MASK);
	}

	private static Tensor kSpace() {
		final Tensor spectrum = Fourier.unnormalised(Dc.CORNER, ROWS, COLUMNS).apply(gaussian(1, false, ROWS, COLUMNS));
		return Mask.of(MASK, Space.of(spectrum)).apply(spectrum);
	}

	private static Tensor gaussian(final double deviation, final boolean real, final int... shape) {
		final Random random = new Random(shape.length + shape[0]);
		final Tensor x = real ? Tensor.zeros(shape) : Tensor.complexZeros(shape);
		for (int i = 0; i < x.count(); i++) {
			x.real()[i] = (float) (deviation * random.nextGaussian());
			if (!real) x.imaginary()[i] = (float) (deviation * random.nextGaussian());
		}
		return x;
	}
}
