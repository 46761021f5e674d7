package io.github.unrollj.image;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/** A rectangle of pixels of a plane. */
public record Window(int row, int column, int rows, int columns) {

	public Window {
		if (row < 0 || column < 0 || rows < 1 || columns < 1) {
			throw new IllegalArgumentException("A window of " + rows + " x " + columns + " pixels at row " + row +
				", column " + column + " is not one");
		}
	}

	/** All of an image whose last two axes are rows and columns. */
	public static Window all(final Tensor image) {
		return new Window(0, 0, image.size(-2), image.size(-1));
	}

	/** The window with up to {@code halo} pixels more on every side, as far as a plane of that size goes. */
	public Window grown(final int halo, final int planeRows, final int planeColumns) {
		final int top = Math.max(0, row - halo);
		final int left = Math.max(0, column - halo);
		final int bottom = (int) Math.min(planeRows, (long) row + rows + halo);
		final int right = (int) Math.min(planeColumns, (long) column + columns + halo);
		return new Window(top, left, bottom - top, right - left);
	}

	/** The same window seen from the corner of another that contains it. */
	public Window within(final Window outer) {
		return new Window(row - outer.row, column - outer.column, rows, columns);
	}

	/** The window in a plane that has {@code scale} pixels for every one of this. */
	public Window enlarged(final int scale) {
		return new Window(Math.multiplyExact(scale, row), Math.multiplyExact(scale, column), Math.multiplyExact(scale,
			rows), Math.multiplyExact(scale, columns));
	}

	long pixels() {
		return (long) rows * columns;
	}

	/** The window of an image whose last two axes are rows and columns; the image itself if it is all of it. */
	public Tensor of(final Tensor image) {
		final int height = image.size(-2);
		final int width = image.size(-1);
		if (rows == height && columns == width) return image;
		final int[] shape = image.shape();
		shape[shape.length - 2] = rows;
		shape[shape.length - 1] = columns;
		final Tensor part = Tensor.zeros(shape);
		final int channels = part.count() / (rows * columns);
		for (int c = 0; c < channels; c++) {
			for (int r = 0; r < rows; r++) {
				System.arraycopy(image.real(), (c * height + row + r) * width + column, part.real(),
					(c * rows + r) * columns, columns);
			}
		}
		return part;
	}

	/** One plane of an image [channels, rows, columns], copied. */
	static Tensor channel(final Tensor image, final int channel) {
		final int n = image.size(1) * image.size(2);
		return Tensor.of(Arrays.copyOfRange(image.real(), channel * n, (channel + 1) * n), image.size(1),
			image.size(2));
	}
}
