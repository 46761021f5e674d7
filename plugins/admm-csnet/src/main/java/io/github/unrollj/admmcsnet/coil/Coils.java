package io.github.unrollj.admmcsnet.coil;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/** The planes of several coils. */
public final class Coils {

	private Coils() {}

	/**
	 * What one of them has.
	 *
	 * @param data complex [coils, rows, columns]
	 * @return complex [rows, columns], a copy
	 */
	public static Tensor plane(final Tensor data, final int coil) {
		final int n = data.size(1) * data.size(2);
		return Tensor.complex(Arrays.copyOfRange(data.real(), coil * n, (coil + 1) * n), Arrays.copyOfRange(data
			.imaginary(), coil * n, (coil + 1) * n), data.size(1), data.size(2));
	}
}
