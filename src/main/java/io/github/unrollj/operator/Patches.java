package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/**
 * All overlapping patches of an image: from [rows, columns] to a matrix of which each row is a patch, patches in
 * row-major order of their position, pixels in row-major order inside the patch. The adjoint adds patches up where they
 * overlap.
 */
public final class Patches extends ShapedOperator {

	private final int patchRows;
	private final int patchColumns;

	private Patches(final Space image, final int patchRows, final int patchColumns, final Space matrix) {
		super("Patches", image, matrix);
		this.patchRows = patchRows;
		this.patchColumns = patchColumns;
	}

	/**
	 * @param image space of the images, real or complex [rows, columns]
	 * @throws IllegalArgumentException if the patch is larger than the image
	 */
	public static Patches of(final Space image, final int patchRows, final int patchColumns) {
		if (image.rank() != 2 || patchRows < 1 || patchColumns < 1 || patchRows > image.size(0) || patchColumns > image
			.size(1))
		{
			throw new IllegalArgumentException("Patches of " + patchRows + " x " + patchColumns +
				" pixels cannot be taken from " + image);
		}
		final int count = Tensor.count(image.size(0) - patchRows + 1, image.size(1) - patchColumns + 1);
		final int[] shape = { count, patchRows * patchColumns };
		return new Patches(image, patchRows, patchColumns, image.isComplex() ? Space.complex(shape) : Space.real(shape));
	}

	@Override
	protected Tensor forward(final Tensor x) {
		final Tensor y = range().zeros();
		extract(x.real(), y.real());
		if (x.isComplex()) extract(x.imaginary(), y.imaginary());
		return y;
	}

	@Override
	protected Tensor backward(final Tensor y) {
		final Tensor x = domain().zeros();
		overlapAdd(y.real(), x.real());
		if (y.isComplex()) overlapAdd(y.imaginary(), x.imaginary());
		return x;
	}

	private void extract(final float[] image, final float[] patches) {
		final int columns = domain().size(1);
		final int across = columns - patchColumns + 1;
		for (int p = 0; p < range().size(0); p++) {
			final int from = p / across * columns + p % across;
			final int to = p * patchRows * patchColumns;
			for (int r = 0; r < patchRows; r++)
				System.arraycopy(image, from + r * columns, patches, to + r * patchColumns, patchColumns);
		}
	}

	private void overlapAdd(final float[] patches, final float[] image) {
		final int columns = domain().size(1);
		final int across = columns - patchColumns + 1;
		for (int p = 0; p < range().size(0); p++) {
			final int to = p / across * columns + p % across;
			final int from = p * patchRows * patchColumns;
			for (int r = 0; r < patchRows; r++) {
				for (int c = 0; c < patchColumns; c++)
					image[to + r * columns + c] += patches[from + r * patchColumns + c];
			}
		}
	}
}
