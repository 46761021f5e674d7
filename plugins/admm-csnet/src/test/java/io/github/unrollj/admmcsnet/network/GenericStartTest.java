package io.github.unrollj.admmcsnet.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.admmcsnet.network.NetworkShape.Kind;
import io.github.unrollj.autodiff.Scaling;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Weights;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Untrained, layer k of the generic network is iteration k of plug-and-play ADMM with shrinkage of DCT coefficients. */
class GenericStartTest {

	private static final int STAGES = 3;
	private static final int SIZE = 5;
	private static final double RHO = 0.05;
	private static final double THRESHOLD = 0.08;

	/** The image is so faint that no coefficient is beyond 1, where the nonlinearity's control points end. */
	@ParameterizedTest
	@CsvSource({ "12,15", "11,14" })
	void layerEqualsIteration(final int rows, final int columns) {
		final NetworkShape shape = new NetworkShape(Kind.GENERIC, STAGES, 27, 1, false, Border.CIRCULAR, true, false);
		final GenericNetwork network = new GenericNetwork(shape, 1);
		final Tensor mask = AnalyticStartTest.mask(rows, columns);
		final Tensor kSpace = Scaling.scale(Variable.constant(AnalyticStartTest.kSpace(mask)), 0.3).value();
		final List<Variable[]> layers = network.forward(Weights.constant(network.parameters()), Layers.upTo(STAGES), Variable
			.constant(kSpace), Variable.constant(mask));
		double[] x = image(kSpace, mask, new double[rows * columns]);
		final double[] beta = new double[x.length];
		for (int k = 0; k < STAGES; k++) {
			final double[] u = new double[x.length];
			for (int i = 0; i < u.length; i++)
				u[i] = x[i] + beta[i];
			final double[] z = shrunk(u, rows, columns);
			final double[] prior = new double[x.length];
			for (int i = 0; i < z.length; i++) {
				beta[i] += x[i] - z[i];
				prior[i] = z[i] - beta[i];
			}
			x = image(kSpace, mask, prior);
			for (int i = 0; i < x.length; i++)
				assertEquals(x[i], layers.get(k)[0].value().real()[i], 1e-5, "layer " + (k + 1) + ", pixel " + i);
		}
	}

	/** What lies nearest to data and prior. */
	private static double[] image(final Tensor kSpace, final Tensor mask, final double[] prior) {
		final Tensor complex = kSpace.zerosLike();
		for (int i = 0; i < prior.length; i++)
			complex.real()[i] = (float) prior[i];
		final Tensor spectrum = Fourier.unnormalised(Dc.CORNER, mask.shape()).apply(complex);
		for (int i = 0; i < prior.length; i++) {
			final double divisor = mask.real()[i] + RHO;
			spectrum.real()[i] = (float) ((kSpace.real()[i] + RHO * spectrum.real()[i]) / divisor);
			spectrum.imaginary()[i] = (float) ((kSpace.imaginary()[i] + RHO * spectrum.imaginary()[i]) / divisor);
		}
		final Tensor image = ClassicalAdmm.zeroFilled(spectrum);
		final double[] x = new double[prior.length];
		for (int i = 0; i < x.length; i++)
			x[i] = image.real()[i];
		return x;
	}

	/** The mean of all windows whose DCT coefficients, but the constant one, were soft-thresholded. */
	private static double[] shrunk(final double[] u, final int rows, final int columns) {
		final double[] mean = new double[u.length];
		for (int p = 0; p < u.length; p++) {
			for (int f = 0; f < SIZE * SIZE; f++) {
				double coefficient = 0;
				for (int t = 0; t < SIZE * SIZE; t++)
					coefficient += atom(f, t) * u[pixel(p, t, rows, columns)];
				final double kept = f == 0 ? coefficient : Math.signum(coefficient) * Math.max(Math.abs(coefficient) - THRESHOLD,
					0);
				for (int t = 0; t < SIZE * SIZE; t++)
					mean[pixel(p, t, rows, columns)] += kept * atom(f, t) / (SIZE * SIZE);
			}
		}
		return mean;
	}

	private static int pixel(final int corner, final int t, final int rows, final int columns) {
		return (corner / columns + t / SIZE) % rows * columns + (corner % columns + t % SIZE) % columns;
	}

	private static double atom(final int f, final int t) {
		return cosine(f / SIZE, t / SIZE) * cosine(f % SIZE, t % SIZE);
	}

	private static double cosine(final int frequency, final int position) {
		return Math.sqrt((frequency == 0 ? 1.0 : 2.0) / SIZE) * Math.cos(Math.PI * (position + 0.5) * frequency / SIZE);
	}
}
