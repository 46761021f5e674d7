package io.github.unrollj.corona.training;

import io.github.unrollj.tensor.Tensor;

import java.util.random.RandomGenerator;

/**
 * What makes another possible movie of one: mirrored rows or columns, the two exchanged, and for complex movies another
 * phase of the carrier.
 */
record Augmentation(boolean upsideDown, boolean mirrored, boolean transposed, double phase) {

	static Augmentation random(final boolean transpose, final RandomGenerator random) {
		return new Augmentation(random.nextBoolean(), random.nextBoolean(), random.nextBoolean() && transpose, 2 * Math.PI *
			random.nextDouble());
	}

	/** A changed copy of a movie [frames, rows, columns]; those of one pair belong together as before. */
	Tensor of(final Tensor movie) {
		final int frames = movie.size(0);
		final int rows = movie.size(1);
		final int columns = movie.size(2);
		final Tensor changed = movie.isComplex() ? Tensor.complexZeros(frames, transposed ? columns : rows, transposed ? rows
			: columns) : Tensor.zeros(frames, transposed ? columns : rows, transposed ? rows : columns);
		final float cos = (float) Math.cos(phase);
		final float sin = (float) Math.sin(phase);
		for (int i = 0; i < movie.count(); i++) {
			final int r = upsideDown ? rows - 1 - i / columns % rows : i / columns % rows;
			final int c = mirrored ? columns - 1 - i % columns : i % columns;
			final int to = i / (rows * columns) * rows * columns + (transposed ? c * rows + r : r * columns + c);
			final float re = movie.real()[i];
			if (!movie.isComplex()) {
				changed.real()[to] = re;
				continue;
			}
			final float im = movie.imaginary()[i];
			changed.real()[to] = re * cos - im * sin;
			changed.imaginary()[to] = re * sin + im * cos;
		}
		return changed;
	}
}
