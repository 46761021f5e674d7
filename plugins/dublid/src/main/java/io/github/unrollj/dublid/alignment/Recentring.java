package io.github.unrollj.dublid.alignment;

import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.tensor.Tensor;

/**
 * Blind deblurring finds image and kernel but for a shift, the one's against the other's. Here the kernel's centroid
 * moves to the middle of its box, to the nearest pixel, and the image by the opposite, so that k * x stays what it was.
 * <p>
 * Whole pixels only: a fraction of one would have to be interpolated, which costs sharpness and gains at most half a pixel
 * of position.
 *
 * @param shift of the kernel found, relative to one that is centred
 */
public record Recentring(Shift shift) {

	/** Weights below this share of the largest are not kept inside the box at all costs. */
	private static final float NEGLIGIBLE = 0.01f;

	/**
	 * The shift that centres a kernel, as far as none of its larger weights leaves the box.
	 *
	 * @param kernel real [rows, columns], of odd sizes, non-negative, not all 0
	 */
	public static Recentring of(final Tensor kernel) {
		final double[] centroid = Kernels.centroid(kernel);
		return new Recentring(new Shift(limited(kernel, 0, (int) Math.rint(centroid[0])), limited(kernel, 1, (int) Math.rint(
			centroid[1]))));
	}

	/** Of a move to lower places by {@code shift}, what leaves the first and the last large weight inside. */
	private static int limited(final Tensor kernel, final int axis, final int shift) {
		final int size = kernel.size(axis);
		float most = 0;
		for (final float weight : kernel.real())
			most = Math.max(most, weight);
		int first = size - 1;
		int last = 0;
		for (int i = 0; i < kernel.count(); i++) {
			if (!(kernel.real()[i] > NEGLIGIBLE * most)) continue;
			final int place = axis == 0 ? i / kernel.size(1) : i % kernel.size(1);
			first = Math.min(first, place);
			last = Math.max(last, place);
		}
		return Math.max(last - (size - 1), Math.min(first, shift));
	}

	/** The kernel centred: what leaves the box is left out, and the sum is 1 again. */
	public Tensor kernel(final Tensor kernel) {
		final Tensor centred = kernel.zerosLike();
		final int columns = kernel.size(1);
		for (int r = 0; r < kernel.size(0); r++) {
			for (int c = 0; c < columns; c++) {
				final int row = r + shift.down();
				final int column = c + shift.right();
				if (row < 0 || row >= kernel.size(0) || column < 0 || column >= columns) continue;
				centred.real()[r * columns + c] = kernel.real()[row * columns + column];
			}
		}
		return Kernels.normalised(centred);
	}

	/**
	 * The image that belongs to the centred kernel. What comes in at its borders is taken from around it, if it has a
	 * margin there, or repeats the outermost pixels.
	 *
	 * @param image real [rows + 2 margin, columns + 2 margin]
	 * @param margin pixels around the image wanted, 0 or more
	 * @return [rows, columns]
	 */
	public Tensor image(final Tensor image, final int margin) {
		final int rows = image.size(0) - 2 * margin;
		final int columns = image.size(1) - 2 * margin;
		if (margin < 0 || rows < 1 || columns < 1) {
			throw new IllegalArgumentException("margin is " + margin + ", which does not fit " + image);
		}
		final Tensor moved = Tensor.zeros(rows, columns);
		for (int r = 0; r < rows; r++) {
			final int row = inside(r + margin - shift.down(), image.size(0)) * image.size(1);
			for (int c = 0; c < columns; c++)
				moved.real()[r * columns + c] = image.real()[row + inside(c + margin - shift.right(), image.size(1))];
		}
		return moved;
	}

	private static int inside(final int place, final int size) {
		return Math.max(0, Math.min(size - 1, place));
	}
}
