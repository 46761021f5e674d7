package io.github.unrollj.corona;

import io.github.unrollj.corona.blocks.FrameSource;
import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.corona.network.Block;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

/**
 * A method of no fixed size, given what of a block is the movie's own: where a movie is smaller than a block, the rest of
 * the block is a reflection, which would change singular values. So a block not smaller than the movie is the movie.
 */
record Unfilled(Separator method, int frames, int rows, int columns) implements Separator {

	static Unfilled of(final Separator method, final FrameSource movie) {
		return new Unfilled(method, movie.frames(), movie.rows(), movie.columns());
	}

	@Override
	public Separation separate(final Tensor block, final Progress progress) {
		final Block own = new Block(0, 0, 0, Math.min(frames, block.size(0)), Math.min(rows, block.size(1)), Math.min(
			columns, block.size(2)));
		if (own.frames() * own.rows() * own.columns() == block.count()) return method.separate(block, progress);
		final Separation parts = method.separate(own.of(block), progress);
		return new Separation(filled(parts.tissue(), block), filled(parts.blood(), block));
	}

	/** With zeros where nobody looks. */
	private static Tensor filled(final Tensor part, final Tensor block) {
		final Tensor all = block.zerosLike();
		for (int i = 0; i < part.size(0) * part.size(1); i++) {
			final int to = (i / part.size(1) * block.size(1) + i % part.size(1)) * block.size(2);
			System.arraycopy(part.real(), i * part.size(2), all.real(), to, part.size(2));
			if (part.isComplex()) System.arraycopy(part.imaginary(), i * part.size(2), all.imaginary(), to, part.size(2));
		}
		return all;
	}
}
