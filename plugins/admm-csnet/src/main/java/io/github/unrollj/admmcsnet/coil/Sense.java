package io.github.unrollj.admmcsnet.coil;

import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.operator.Mask;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

/** The model of parallel imaging (SENSE, Pruessmann et al. 1999): A = P F C. */
public final class Sense {

	private Sense() {}

	/**
	 * Sensitivities C, un-normalised Fourier transform F with the zero frequency in the corner, mask P: from complex [rows,
	 * columns] to complex [coils, rows, columns].
	 * <p>
	 * Where the squared moduli of the maps add up to 1, A^H A has the norm rows x columns at most.
	 *
	 * @param maps complex [coils, rows, columns]
	 * @param mask real [rows, columns], zero frequency in the corner
	 * @throws IllegalArgumentException if the maps cannot be used, see {@link CoilMaps#of}, or the sizes differ
	 */
	public static LinearOperator of(final Tensor maps, final Tensor mask) {
		final CoilMaps coils = CoilMaps.of(maps);
		final Space space = coils.range();
		return Mask.of(mask, space).compose(Fourier.unnormalised(Dc.CORNER, space.shape())).compose(coils);
	}
}
