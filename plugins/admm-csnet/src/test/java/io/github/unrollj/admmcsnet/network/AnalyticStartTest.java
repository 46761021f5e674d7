package io.github.unrollj.admmcsnet.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.admmcsnet.classical.Prior;
import io.github.unrollj.admmcsnet.network.NetworkShape.Kind;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.Mask;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Weights;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Untrained, the networks are ADMM: layer k gives the image of iteration k. */
class AnalyticStartTest {

	private static final int STAGES = 5;

	@ParameterizedTest
	@CsvSource({ "18,20", "17,23", "32,15" })
	void basicLayerEqualsIterationOfDctAdmm(final int rows, final int columns) {
		final NetworkShape shape = new NetworkShape(Kind.BASIC, STAGES, 8, 1, false, Border.CIRCULAR, true, false);
		final ScaledNetwork network = new ScaledNetwork(new BasicNetwork(shape));
		final Tensor mask = mask(rows, columns);
		final Tensor kSpace = kSpace(mask);
		final List<Variable[]> layers = network.forward(Weights.constant(network.parameters()), Layers.upTo(STAGES), Variable
			.constant(kSpace), Variable.constant(mask));
		final ClassicalAdmm classical = new ClassicalAdmm(Prior.DCT, 0.2, 0.04, 1.6, STAGES);
		for (int k = 1; k <= STAGES; k++) {
			final Tensor iterate = classical.withIterations(k).reconstruct(kSpace, mask);
			assertArrayEquals(iterate.real(), layers.get(k - 1)[0].value().real(), 5e-6f, "layer " + k);
		}
	}

	/** Sampled symmetrically about the zero frequency, so that the real image stays real. */
	static Tensor mask(final int rows, final int columns) {
		final Random random = new Random(3);
		final Tensor mask = Tensor.zeros(rows, columns);
		for (int i = 0; i < mask.count(); i++) {
			final int mirrored = (rows - i / columns) % rows * columns + (columns - i % columns) % columns;
			if (random.nextDouble() < 0.25 || i == 0) mask.real()[i] = mask.real()[mirrored] = 1;
		}
		return mask;
	}

	static Tensor kSpace(final Tensor mask) {
		final int columns = mask.size(1);
		final Tensor image = Tensor.complexZeros(mask.shape());
		for (int i = 0; i < image.count(); i++)
			image.real()[i] = (float) (0.5 + 0.3 * Math.sin(0.4 * (i % columns)) + (i / columns > columns / 3 ? 0.4 : 0));
		final Tensor kSpace = Fourier.unnormalised(Dc.CORNER, mask.shape()).apply(image);
		return Mask.of(mask, Space.of(kSpace)).apply(kSpace);
	}
}
