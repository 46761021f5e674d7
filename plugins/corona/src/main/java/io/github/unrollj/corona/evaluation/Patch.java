package io.github.unrollj.corona.evaluation;

import io.github.unrollj.corona.metric.VesselMask;
import io.github.unrollj.corona.simulation.SimulatedMovie;
import io.github.unrollj.tensor.Tensor;

/**
 * A piece of a simulated movie, [frames, rows, columns], divided by the largest modulus of its movie, and the truth
 * divided by the same number.
 *
 * @param mask the whole movie's, cut
 */
public record Patch(Tensor movie, Tensor tissue, Tensor blood, VesselMask mask) {

	/** The square of {@code size} pixels that begins at (row, column). */
	static Patch cut(final SimulatedMovie whole, final VesselMask mask, final int row, final int column, final int size) {
		final Tensor movie = cut(whole.movie(), row, column, size);
		final Tensor tissue = cut(whole.tissue(), row, column, size);
		final Tensor blood = cut(whole.blood(), row, column, size);
		final float scale = 1 / Math.max(Float.MIN_NORMAL, largest(movie));
		for (final Tensor part : new Tensor[] { movie, tissue, blood })
			scale(part, scale);
		return new Patch(movie, tissue, blood, mask.cut(row, column, size, size));
	}

	private static Tensor cut(final Tensor movie, final int row, final int column, final int size) {
		final int frames = movie.size(0);
		final Tensor piece = movie.isComplex() ? Tensor.complexZeros(frames, size, size) : Tensor.zeros(frames, size, size);
		for (int t = 0; t < frames; t++) {
			for (int r = 0; r < size; r++) {
				final int from = (t * movie.size(1) + row + r) * movie.size(2) + column;
				final int to = (t * size + r) * size;
				System.arraycopy(movie.real(), from, piece.real(), to, size);
				if (movie.isComplex()) System.arraycopy(movie.imaginary(), from, piece.imaginary(), to, size);
			}
		}
		return piece;
	}

	private static float largest(final Tensor movie) {
		double largest = 0;
		for (int i = 0; i < movie.count(); i++) {
			largest = Math.max(largest, movie.isComplex() ? Math.hypot(movie.real()[i], movie.imaginary()[i]) : Math.abs(
				movie.real()[i]));
		}
		return (float) largest;
	}

	private static void scale(final Tensor movie, final float factor) {
		for (int i = 0; i < movie.count(); i++) {
			movie.real()[i] *= factor;
			if (movie.isComplex()) movie.imaginary()[i] *= factor;
		}
	}
}
