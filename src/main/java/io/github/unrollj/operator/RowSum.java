package io.github.unrollj.operator;

/** Weighted sums of rows, each in an array that begins where the row begins: the form of a loop that vectorises. */
final class RowSum {

	private RowSum() {}

	/** sum += weight row. */
	static void add(final float weight, final float[] row, final float[] sum) {
		for (int j = 0; j < sum.length; j++)
			sum[j] += weight * row[j];
	}
}
