package io.github.unrollj.image;

import io.github.unrollj.tensor.Tensor;

import java.io.IOException;

/** Where the pieces of one plane go. Called from several threads at a time, for windows that do not overlap. */
@FunctionalInterface
public interface PlaneSink {

	/**
	 * Takes one piece.
	 *
	 * @param row of its upper left corner in the plane
	 * @param column of its upper left corner
	 * @param piece real [rows, columns], or for colour [3, rows, columns]
	 */
	void write(int row, int column, Tensor piece) throws IOException;
}
