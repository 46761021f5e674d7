package io.github.unrollj.image;

import ij.process.FloatProcessor;

import io.github.unrollj.tensor.Tensor;

/** Tensors as one plane to look at. */
public final class PlaneView {

	private PlaneView() {}

	/** Whether there is anything to look at: a tensor of two to four axes. */
	public static boolean isViewable(final Tensor tensor) {
		return tensor.rank() >= 2 && tensor.rank() <= 4;
	}

	/**
	 * A plane for the eye: absolute values of complex numbers, the middle frame of a movie [frames, rows, columns], and
	 * of several movies, [movies, frames, rows, columns], their middle frames side by side in as many rows as columns.
	 *
	 * @param tensor of two to four axes
	 * @return a copy
	 */
	public static FloatProcessor of(final Tensor tensor) {
		if (!isViewable(tensor)) {
			throw new IllegalArgumentException("A view needs a tensor of two to four axes, not " + tensor);
		}
		final int rows = tensor.size(-2);
		final int columns = tensor.size(-1);
		final int frames = tensor.rank() > 2 ? tensor.size(-3) : 1;
		final int movies = tensor.rank() > 3 ? tensor.size(0) : 1;
		final int across = (int) Math.ceil(Math.sqrt(movies));
		final int down = (movies + across - 1) / across;
		final FloatProcessor view = new FloatProcessor(across * columns, down * rows);
		for (int m = 0; m < movies; m++) {
			final int from = (m * frames + frames / 2) * rows * columns;
			for (int i = 0; i < rows * columns; i++)
				view.setf(m % across * columns + i % columns, m / across * rows + i / columns, value(tensor, from + i));
		}
		return view;
	}

	private static float value(final Tensor tensor, final int i) {
		return tensor.isComplex() ? (float) Math.hypot(tensor.real()[i], tensor.imaginary()[i]) : tensor.real()[i];
	}
}
