package io.github.unrollj.admmcsnet.kspace;

import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.Roll;
import io.github.unrollj.tensor.Tensor;

/**
 * What the numbers of a k-space mean.
 * <p>
 * For an image x of R x C pixels, Y = F x the un-normalised transform with the zero frequency at [0, 0] (the project's
 * own convention), and o = ([R/2], [C/2]) the centre, rounded down: centring the image's origin multiplies Y[u, v] by
 * exp(2 pi i (u o_1 / R + v o_2 / C)), which is (-1)^(u+v) for even sizes; the scaling multiplies by its factor; and
 * centring the zero frequency moves [0, 0] to o.
 *
 * @param dc where the zero frequency is
 * @param scaling of the forward transform
 * @param origin of the image
 */
public record Convention(Dc dc, Scaling scaling, Origin origin) {

	/** The project's own. */
	public static final Convention INTERNAL = new Convention(Dc.CORNER, Scaling.UNNORMALISED, Origin.CORNER);

	/** {@code fftshift(fft2(x))}, the default for images. */
	public static final Convention SHIFTED = new Convention(Dc.CENTRE, Scaling.UNNORMALISED, Origin.CORNER);

	/** {@code fftshift(fft2(ifftshift(x))) / sqrt(RC)}, that of BART ({@code fft -u}) and fastMRI. */
	public static final Convention CENTRED_UNITARY = new Convention(Dc.CENTRE, Scaling.UNITARY, Origin.CENTRE);

	/**
	 * The same k-space in the project's convention. Zeros stay exact zeros.
	 *
	 * @param kspace complex [..., rows, columns] in this convention
	 * @return a new tensor of that shape
	 */
	public Tensor toInternal(final Tensor kspace) {
		final Tensor result = dc == Dc.CENTRE ? Roll.toCorner(kspace) : kspace.copy();
		ramp(result, -1).multiply(result, 1 / scaling.forward(pixels(kspace)));
		return result;
	}

	/** The inverse of {@link #toInternal}. */
	public Tensor fromInternal(final Tensor kspace) {
		final Tensor result = kspace.copy();
		ramp(result, 1).multiply(result, scaling.forward(pixels(kspace)));
		return dc == Dc.CENTRE ? Roll.toCentre(result) : result;
	}

	/** A mask [rows, columns] of this convention with its zero frequency in the corner. */
	public Tensor maskToInternal(final Tensor mask) {
		return dc == Dc.CENTRE ? Roll.toCorner(mask) : mask;
	}

	/** The inverse of {@link #maskToInternal}. */
	public Tensor maskFromInternal(final Tensor mask) {
		return dc == Dc.CENTRE ? Roll.toCentre(mask) : mask;
	}

	private PhaseRamp ramp(final Tensor kspace, final int sign) {
		final int rows = kspace.size(-2);
		final int columns = kspace.size(-1);
		return origin == Origin.CORNER ? PhaseRamp.of(rows, columns, 0, 0)
			: PhaseRamp.of(rows, columns, sign * (rows / 2), sign * (columns / 2));
	}

	private static double pixels(final Tensor kspace) {
		return (double) kspace.size(-2) * kspace.size(-1);
	}
}
