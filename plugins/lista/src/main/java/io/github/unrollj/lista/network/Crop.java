package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

/** The inner part of an image. */
final class Crop {

	private Crop() {}

	/** Without {@code inset} pixels at each side. */
	static Variable crop(final Variable image, final int inset) {
		if (inset == 0) return image;
		final int rows = image.value().size(0) - 2 * inset;
		final int columns = image.value().size(1) - 2 * inset;
		final Tensor inner = Tensor.zeros(rows, columns);
		copyRows(image.value(), inner, inset, true);
		return Variable.result(inner, gradient -> {
			final Tensor outer = image.value().zerosLike();
			copyRows(outer, gradient, inset, false);
			image.accumulate(outer);
		}, image);
	}

	private static void copyRows(final Tensor outer, final Tensor inner, final int inset, final boolean inwards) {
		final int columns = inner.size(1);
		for (int y = 0; y < inner.size(0); y++) {
			final int from = (y + inset) * outer.size(1) + inset;
			if (inwards) System.arraycopy(outer.real(), from, inner.real(), y * columns, columns);
			else System.arraycopy(inner.real(), y * columns, outer.real(), from, columns);
		}
	}
}
