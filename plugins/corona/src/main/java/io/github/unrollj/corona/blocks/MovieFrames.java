package io.github.unrollj.corona.blocks;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/** A movie in memory, frame by frame. */
record MovieFrames(Tensor movie) implements FrameSource {

	MovieFrames {
		if (movie.rank() != 3 || movie.count() == 0) {
			throw new IllegalArgumentException("A movie is [frames, rows, columns] and not empty, not " + movie);
		}
	}

	@Override
	public int frames() {
		return movie.size(0);
	}

	@Override
	public int rows() {
		return movie.size(1);
	}

	@Override
	public int columns() {
		return movie.size(2);
	}

	@Override
	public Tensor frame(final int index) {
		final int n = rows() * columns();
		final float[] real = Arrays.copyOfRange(movie.real(), index * n, (index + 1) * n);
		if (!movie.isComplex()) return Tensor.of(real, rows(), columns());
		return Tensor.complex(real, Arrays.copyOfRange(movie.imaginary(), index * n, (index + 1) * n), rows(), columns());
	}
}
