package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/** The inputs of a network: k-space, mask and, of several coils, their sensitivities. */
final class Measurement {

	private Measurement() {}

	/**
	 * @param inputs k-space complex [rows, columns] with the zero frequency at [0, 0], and a mask, real of the same size
	 * @param real whether the image is real
	 */
	static DataConsistency of(final Variable[] inputs, final boolean real) {
		if (inputs.length != 2) {
			throw new IllegalArgumentException("ADMM-CSNet takes k-space and mask, not " + inputs.length + " inputs");
		}
		final Tensor kSpace = inputs[0].value();
		final Tensor mask = inputs[1].value();
		if (!kSpace.isComplex() || kSpace.rank() != 2 || mask.isComplex() || !Arrays.equals(kSpace.shape(), mask.shape())) {
			throw new IllegalArgumentException("ADMM-CSNet takes complex k-space [rows, columns] and a real mask of its " +
				"size, not " + kSpace + " and " + mask);
		}
		return real ? CartesianSampling.real(inputs[0], mask) : CartesianSampling.complex(inputs[0], mask);
	}
}
