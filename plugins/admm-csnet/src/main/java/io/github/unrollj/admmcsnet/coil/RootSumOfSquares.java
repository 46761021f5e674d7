package io.github.unrollj.admmcsnet.coil;

import io.github.unrollj.tensor.Tensor;

/** The combination of coil images without knowledge of the coils (Roemer et al. 1990). */
public final class RootSumOfSquares {

	private RootSumOfSquares() {}

	/**
	 * The root of the sum of the squared moduli.
	 *
	 * @param images complex [coils, rows, columns]
	 * @return real [rows, columns]; of one coil its modulus
	 */
	public static Tensor of(final Tensor images) {
		if (!images.isComplex() || images.rank() != 3) {
			throw new IllegalArgumentException("Coil images are " + images + " and must be complex [coils, rows, columns]");
		}
		final Tensor result = Tensor.zeros(images.size(1), images.size(2));
		final float[] sum = result.real();
		for (int i = 0; i < images.count(); i++) {
			final float re = images.real()[i];
			final float im = images.imaginary()[i];
			sum[i % sum.length] += re * re + im * im;
		}
		for (int i = 0; i < sum.length; i++)
			sum[i] = (float) Math.sqrt(sum[i]);
		return result;
	}
}
