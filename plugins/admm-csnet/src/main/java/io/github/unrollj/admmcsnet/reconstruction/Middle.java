package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.tensor.Tensor;

/** The middle of an image, as scanners show of an oversampled one. */
final class Middle {

	private Middle() {}

	/** Real or complex [rows, columns], begun at half of what is left out, rounded down. */
	static Tensor of(final Tensor image, final int rows, final int columns) {
		if (image.size(0) == rows && image.size(1) == columns) return image;
		final Tensor middle = image.isComplex() ? Tensor.complexZeros(rows, columns) : Tensor.zeros(rows, columns);
		final int top = (image.size(0) - rows) / 2;
		final int left = (image.size(1) - columns) / 2;
		for (int r = 0; r < rows; r++) {
			final int from = (top + r) * image.size(1) + left;
			System.arraycopy(image.real(), from, middle.real(), r * columns, columns);
			if (image.isComplex()) System.arraycopy(image.imaginary(), from, middle.imaginary(), r * columns, columns);
		}
		return middle;
	}
}
