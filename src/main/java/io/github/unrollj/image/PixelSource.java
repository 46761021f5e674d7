package io.github.unrollj.image;

import io.github.unrollj.tensor.Tensor;

/** Windows of the array of an ImageJ plane, within a crop of it. */
record PixelSource(Object pixels, int width, Window crop) implements PlaneSource {

	@Override
	public int rows() {
		return crop.rows();
	}

	@Override
	public int columns() {
		return crop.columns();
	}

	@Override
	public Tensor read(final Window window) {
		final int row = crop.row() + window.row();
		final int column = crop.column() + window.column();
		final int n = window.columns();
		if (pixels instanceof float[] values && values.length == window.pixels()) {
			return Tensor.of(values, window.rows(), n);
		}
		final boolean colour = pixels instanceof int[];
		final Tensor result = colour ? Tensor.zeros(3, window.rows(), n) : Tensor.zeros(window.rows(), n);
		for (int i = 0; i < window.rows(); i++) {
			final int from = (row + i) * width + column;
			if (pixels instanceof byte[] values) copyBytes(values, from, result.real(), i * n, n);
			else if (pixels instanceof short[] values) copyShorts(values, from, result.real(), i * n, n);
			else if (pixels instanceof float[] values) System.arraycopy(values, from, result.real(), i * n, n);
			else copyColours((int[]) pixels, from, result, i * n, n);
		}
		return result;
	}

	private static void copyBytes(final byte[] values, final int from, final float[] to, final int at, final int n) {
		for (int j = 0; j < n; j++)
			to[at + j] = values[from + j] & 0xff;
	}

	private static void copyShorts(final short[] values, final int from, final float[] to, final int at, final int n) {
		for (int j = 0; j < n; j++)
			to[at + j] = values[from + j] & 0xffff;
	}

	private static void copyColours(final int[] values, final int from, final Tensor to, final int at, final int n) {
		final float[] channels = to.real();
		final int plane = channels.length / 3;
		for (int j = 0; j < n; j++) {
			final int rgb = values[from + j];
			channels[at + j] = rgb >> 16 & 0xff;
			channels[plane + at + j] = rgb >> 8 & 0xff;
			channels[2 * plane + at + j] = rgb & 0xff;
		}
	}
}
