package io.github.unrollj.operator;

import org.jtransforms.fft.FloatFFT_1D;

/**
 * The one-dimensional complex transforms, un-normalised and in place, of which a plane's transform is made. The numbers
 * are interleaved here and nowhere else. Columns are gathered a block at a time, so that memory is read by cache lines.
 */
final class FourierPasses {

	private static final int COLUMNS = 16;

	private FourierPasses() {}

	/** Transforms every row of the plane that begins at {@code offset}. */
	static void rows(final float[] re, final float[] im, final int offset, final int rows, final int columns,
		final boolean inverse)
	{
		final FloatFFT_1D plan = FourierPlans.ofLength(columns);
		final float[] line = new float[2 * columns];
		for (int r = 0; r < rows; r++) {
			final int start = offset + r * columns;
			for (int c = 0; c < columns; c++) {
				line[2 * c] = re[start + c];
				line[2 * c + 1] = im[start + c];
			}
			transform(plan, line, inverse);
			for (int c = 0; c < columns; c++) {
				re[start + c] = line[2 * c];
				im[start + c] = line[2 * c + 1];
			}
		}
	}

	/** Transforms every column of the plane that begins at {@code offset}. */
	static void columns(final float[] re, final float[] im, final int offset, final int rows, final int columns,
		final boolean inverse)
	{
		final FloatFFT_1D plan = FourierPlans.ofLength(rows);
		final float[][] lines = new float[COLUMNS][2 * rows];
		for (int first = 0; first < columns; first += COLUMNS) {
			final int count = Math.min(COLUMNS, columns - first);
			gather(re, im, offset + first, columns, lines, count);
			for (int c = 0; c < count; c++)
				transform(plan, lines[c], inverse);
			scatter(lines, count, re, im, offset + first, columns);
		}
	}

	private static void transform(final FloatFFT_1D plan, final float[] line, final boolean inverse) {
		if (inverse) plan.complexInverse(line, false);
		else plan.complexForward(line);
	}

	private static void gather(final float[] re, final float[] im, final int start, final int stride,
		final float[][] lines, final int count)
	{
		final int rows = lines[0].length / 2;
		for (int r = 0; r < rows; r++) {
			final int from = start + r * stride;
			for (int c = 0; c < count; c++) {
				lines[c][2 * r] = re[from + c];
				lines[c][2 * r + 1] = im[from + c];
			}
		}
	}

	private static void scatter(final float[][] lines, final int count, final float[] re, final float[] im,
		final int start, final int stride)
	{
		final int rows = lines[0].length / 2;
		for (int r = 0; r < rows; r++) {
			final int to = start + r * stride;
			for (int c = 0; c < count; c++) {
				re[to + c] = lines[c][2 * r];
				im[to + c] = lines[c][2 * r + 1];
			}
		}
	}
}
