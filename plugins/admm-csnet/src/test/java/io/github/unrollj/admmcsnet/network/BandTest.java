package io.github.unrollj.admmcsnet.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.unrollj.admmcsnet.network.NetworkShape.Kind;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Border;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images divided among threads. */
class BandTest {

	/** The widest has two strips; the lowest has bands that are lower than the kernels. */
	@ParameterizedTest
	@CsvSource({ "BASIC,true,17,530", "BASIC,false,20,18", "GENERIC,true,9,20", "GENERIC,false,23,261" })
	void everyBitIsThatOfOneThread(final Kind kind, final boolean real, final int rows, final int columns) {
		final NetworkShape shape = new NetworkShape(kind, 3, 9, 2, false, Border.CIRCULAR, real, false);
		final ScaledNetwork network = new ScaledNetwork(kind == Kind.BASIC ? new BasicNetwork(shape) : new GenericNetwork(
			shape, 1));
		final Tensor mask = AnalyticStartTest.mask(rows, columns);
		final Tensor kSpace = AnalyticStartTest.kSpace(mask);
		final Tensor alone = run(network, kSpace, mask);
		for (final int threads : new int[] { 2, 3, 7 }) {
			try (Workers workers = new Workers(threads)) {
				final Tensor together = run(network.on(workers), kSpace, mask);
				assertArrayEquals(alone.real(), together.real(), threads + " threads");
				assertArrayEquals(alone.imaginary(), together.imaginary(), threads + " threads");
			}
		}
	}

	private static Tensor run(final UnrolledNetwork network, final Tensor kSpace, final Tensor mask) {
		return network.forward(Weights.constant(network.parameters()), Variable.constant(kSpace), Variable.constant(mask))[0]
			.value();
	}
}
