package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.coil.RootSumOfSquares;
import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

/**
 * Coils whose sensitivities are not known: the image of the one coil, or the root of the sum of squares of the images of
 * several.
 *
 * @param coils 1 or more
 */
public record WithoutMaps(CoilMethod method, int coils) implements SliceMethod {

	@Override
	public Tensor image(final int slice, final KSpace kSpace, final Workers workers) {
		final Tensor images = CoilImages.of(method, kSpace, workers);
		return coils == 1 ? images.reshape(kSpace.rows(), kSpace.columns()) : RootSumOfSquares.of(images);
	}

	@Override
	public boolean isComplex() {
		return coils == 1;
	}

	@Override
	public int bytesPerPixel() {
		return method.bytesPerPixel() + 32 * coils;
	}
}
