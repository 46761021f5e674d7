package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * The inputs of a network: k-space, complex [rows, columns] with the zero frequency at [0, 0], and the mask, real of the
 * same size; or k-space of several coils, complex [coils, rows, columns], the mask [rows, columns], and the coils'
 * sensitivities, complex [coils, rows, columns], whose squares are to add up to about 1.
 */
final class Measurement {

	private Measurement() {}

	/** @param real whether the image is real */
	static DataConsistency of(final Variable[] inputs, final boolean real) {
		check(inputs);
		final Tensor mask = inputs[1].value();
		if (inputs.length == 3) return SenseSampling.of(inputs[0], mask, inputs[2].value(), real);
		return real ? CartesianSampling.real(inputs[0], mask) : CartesianSampling.complex(inputs[0], mask);
	}

	/** Refuses what is no measurement. */
	static void check(final Variable[] inputs) {
		if (inputs.length != 2 && inputs.length != 3) {
			throw new IllegalArgumentException("ADMM-CSNet takes k-space and mask, and of several coils their " +
				"sensitivities, not " + inputs.length + " inputs");
		}
		final Tensor kSpace = inputs[0].value();
		final Tensor mask = inputs[1].value();
		final boolean coils = inputs.length == 3;
		if (!kSpace.isComplex() || kSpace.rank() != inputs.length || mask.isComplex() || mask.rank() != 2 || mask.size(
			0) != kSpace.size(-2) || mask.size(1) != kSpace.size(-1))
		{
			throw new IllegalArgumentException("ADMM-CSNet takes complex k-space " + (coils ? "[coils, rows, columns]"
				: "[rows, columns]") + " and a real mask of its size, not " + kSpace + " and " + mask);
		}
		if (coils && (!inputs[2].value().isComplex() || !Arrays.equals(kSpace.shape(), inputs[2].value().shape()))) {
			throw new IllegalArgumentException("ADMM-CSNet takes complex sensitivities of the k-space's shape " + kSpace +
				", not " + inputs[2].value());
		}
	}
}
