package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.coil.CoilMaps;
import io.github.unrollj.admmcsnet.coil.RootSumOfSquares;
import io.github.unrollj.tensor.Tensor;

/** The image that is nearest to the images of all coils, C^H (coil images) / |C|^2 (Roemer et al. 1990). */
final class CoilCombination {

	/** Part of the largest sensitivity that counts as none, as outside the body. */
	private static final float INSENSITIVE = 0.05f;

	private CoilCombination() {}

	/**
	 * @param images complex [coils, rows, columns]
	 * @param maps sensitivities, complex of the same shape; where they are small, something larger divides
	 * @return complex [rows, columns]
	 */
	static Tensor of(final Tensor images, final Tensor maps) {
		final CoilMaps coils = CoilMaps.of(maps);
		final Tensor image = coils.adjoint(images);
		final float[] roots = RootSumOfSquares.of(maps).real();
		final float least = (float) (INSENSITIVE * coils.norm());
		for (int i = 0; i < roots.length; i++) {
			final float root = Math.max(roots[i], least);
			image.real()[i] /= root * root;
			image.imaginary()[i] /= root * root;
		}
		return image;
	}
}
