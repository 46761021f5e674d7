package io.github.unrollj.operator;

import java.util.Arrays;

/** A plane as separate rows, because loops vectorise on arrays that begin where the row begins. */
final class RowArrays {

	private static final int BLOCK = 16;

	private RowArrays() {}

	/** The plane of so many rows that begins at {@code start}. */
	static float[][] split(final float[] planes, final int start, final int count, final int columns) {
		final float[][] rows = new float[count][];
		for (int i = 0; i < count; i++)
			rows[i] = Arrays.copyOfRange(planes, start + i * columns, start + (i + 1) * columns);
		return rows;
	}

	/** The other way round. */
	static void join(final float[][] rows, final float[] planes, final int start) {
		final int columns = rows[0].length;
		for (int i = 0; i < rows.length; i++)
			System.arraycopy(rows[i], 0, planes, start + i * columns, columns);
	}

	/** Goes by blocks, so that the columns written to stay in the cache. */
	static float[][] transpose(final float[][] rows) {
		final float[][] columns = new float[rows[0].length][rows.length];
		for (int i0 = 0; i0 < rows.length; i0 += BLOCK) {
			for (int j0 = 0; j0 < columns.length; j0 += BLOCK)
				transposeBlock(rows, columns, i0, j0);
		}
		return columns;
	}

	private static void transposeBlock(final float[][] rows, final float[][] columns, final int i0, final int j0) {
		final int iEnd = Math.min(i0 + BLOCK, rows.length);
		final int jEnd = Math.min(j0 + BLOCK, columns.length);
		for (int j = j0; j < jEnd; j++) {
			final float[] column = columns[j];
			for (int i = i0; i < iEnd; i++)
				column[i] = rows[i][j];
		}
	}
}
