package io.github.unrollj.corona.network;

import io.github.unrollj.tensor.Tensor;

/** A part of a movie: so many frames, rows and columns from the given ones on. */
public record Block(int frame, int row, int column, int frames, int rows, int columns) {

	/** The block's numbers, copied from a movie [frames, rows, columns] that contains it. */
	public Tensor of(final Tensor movie) {
		final float[] real = part(movie.real(), movie);
		if (!movie.isComplex()) return Tensor.of(real, frames, rows, columns);
		return Tensor.complex(real, part(movie.imaginary(), movie), frames, rows, columns);
	}

	/** The same place so many frames later. */
	public Block later(final int more) {
		return new Block(frame + more, row, column, frames, rows, columns);
	}

	private float[] part(final float[] movie, final Tensor shape) {
		final float[] part = new float[frames * rows * columns];
		for (int i = 0; i < frames * rows; i++) {
			final int line = (frame + i / rows) * shape.size(1) + row + i % rows;
			System.arraycopy(movie, line * shape.size(2) + column, part, i * columns, columns);
		}
		return part;
	}
}
