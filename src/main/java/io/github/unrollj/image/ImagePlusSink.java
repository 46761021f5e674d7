package io.github.unrollj.image;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.unrollj.tensor.Tensor;

/** An image in memory: 32-bit, or RGB, of which values are rounded and clipped to 0..255. */
public final class ImagePlusSink implements ImageSink {

	private final ImageHeader header;
	private final Object[] planes;

	/** @throws IllegalArgumentException giving its size, if the image does not fit into memory */
	public ImagePlusSink(final ImageHeader header) {
		this.header = header;
		this.planes = new Object[header.planes()];
		final int pixels = header.rows() * header.columns();
		try {
			for (int i = 0; i < planes.length; i++)
				planes[i] = header.colour() ? new int[pixels] : new float[pixels];
		}
		catch (final OutOfMemoryError e) {
			throw new IllegalArgumentException("The result, " + planes.length + " planes of " + header.rows() + " x " +
				header.columns() + " pixels (" + (header.bytes() >> 20) +
				" MB), does not fit into memory: write it to a file", e);
		}
	}

	@Override
	public PlaneSink plane(final int index) {
		final Object plane = planes[index];
		return (row, column, piece) -> {
			final int n = piece.size(-1);
			for (int i = 0; i < piece.size(-2); i++) {
				final int at = (row + i) * header.columns() + column;
				if (plane instanceof float[] values) System.arraycopy(piece.real(), i * n, values, at, n);
				else for (int j = 0; j < n; j++)
					((int[]) plane)[at + j] = rgb(piece, i * n + j);
			}
		};
	}

	/** A pixel of an image [3, rows, columns] as ImageJ packs it. */
	static int rgb(final Tensor image, final int pixel) {
		final int plane = image.count() / 3;
		int rgb = 0;
		for (int c = 0; c < 3; c++)
			rgb = rgb << 8 | Math.max(0, Math.min(255, Math.round(image.real()[c * plane + pixel])));
		return rgb;
	}

	@Override
	public void finish() {
		// every piece is where it belongs
	}

	@Override
	public ImagePlus image() {
		final ImageStack stack = new ImageStack(header.columns(), header.rows());
		for (final Object plane : planes)
			stack.addSlice(null, plane);
		return header.decorate(new ImagePlus(header.title(), stack));
	}

	@Override
	public void close() {
		// the garbage collector does it
	}
}
