package io.github.unrollj.linalg;

/**
 * A matrix whose rows are asked for piece by piece and which need not be stored as one: the right factor of a product.
 * Thread safe where the product is to be; copies only, and makes no products itself.
 */
@FunctionalInterface
public interface RowSource {

	/** Copies entries from .. from+count-1 of a row to {@code to}, beginning at {@code at}. */
	void read(int row, int from, int count, float[] to, int at);

	/** The rows of a row-major matrix of n columns whose first entry is number {@code start} of the array. */
	static RowSource of(final float[] matrix, final int start, final int n) {
		return (row, from, count, to, at) -> System.arraycopy(matrix, start + row * n + from, to, at, count);
	}
}
