package io.github.unrollj.lista.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The 9x9 windows of an image, in blocks of whole window rows. Codes, features and patches of a block are matrices with
 * a column per window, in row-major order of the windows, so that all loops run along windows.
 *
 * @param rows rows of the image
 * @param columns columns of the image
 */
record Windows(int rows, int columns) {

	/** Edge length of a window. */
	static final int SIZE = 9;

	/** Edge length of the features' filters and of the patch that a code stands for. */
	static final int PATCH = 5;

	/** What a stage takes from each side of its input: from a window's corner to its patch, and the patch's overlap. */
	static final int MARGIN = 6;

	/**
	 * Windows of a block at most, if a row has no more: enough for long loops, few enough for the second-level cache, and
	 * for arrays that the garbage collector takes for small ones.
	 */
	private static final int BLOCK = 800;

	/** @param firstRow the block's first row of windows
	 *  @param rows its number of rows */
	record Block(int firstRow, int rows) {}

	/** Rows of windows. */
	int down() {
		return rows - SIZE + 1;
	}

	/** Windows in a row. */
	int across() {
		return columns - SIZE + 1;
	}

	/** Rows of the fully covered output. */
	int outputRows() {
		return rows - 2 * MARGIN;
	}

	/** Columns of the fully covered output. */
	int outputColumns() {
		return columns - 2 * MARGIN;
	}

	List<Block> blocks() {
		final int highest = Math.max(1, BLOCK / across());
		final int count = (down() + highest - 1) / highest;
		final List<Block> blocks = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final int first = (int) ((long) down() * i / count);
			blocks.add(new Block(first, (int) ((long) down() * (i + 1) / count) - first));
		}
		return blocks;
	}
}
