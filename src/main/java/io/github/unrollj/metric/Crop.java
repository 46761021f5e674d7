package io.github.unrollj.metric;

import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

/** The inner part of an image, as evaluation protocols want it. */
final class Crop {

	private Crop() {}

	/** A real image [rows, columns] without {@code border} pixels on each side; the image itself if that is 0. */
	static Tensor border(final Tensor image, final int border) {
		if (image.isComplex() || image.rank() != 2) {
			throw new IllegalArgumentException("An image is real [rows, columns], not " + image);
		}
		final int rows = image.size(0) - 2 * border;
		final int columns = image.size(1) - 2 * border;
		if (border < 0 || rows < 1 || columns < 1) {
			throw new IllegalArgumentException("border is " + border + ", which does not fit " + image);
		}
		if (border == 0) return image;
		return Padding.of(Space.real(rows, columns), border, Border.ZERO).adjoint(image);
	}
}
