package io.github.unrollj.linalg;

import java.util.Arrays;

/**
 * The gradient of {@link FrameCorrelation} with respect to its kernels: the sum over all pixels of the window around a
 * pixel, all channels of it, times the gradients of the results there. Windows are rows, and results are four sums of such
 * rows with two added at a time.
 * <p>
 * A line of windows is cut from a strip [columns, kernelRows, channels], in which rows of the frame take turns: the newest
 * replaces the oldest, at the same place. A window's rows are therefore rotated, and each rotation has its own sums.
 */
final class FrameKernelGradient {

	/** Windows of a line taken together: they stay in the first-level cache. */
	private static final int LINE = 32;

	private final int rows;
	private final int columns;
	private final int kernelRows;
	private final int kernelColumns;
	private final float[][] x;
	private final float[][] dy;
	private final int taps;
	private final float[] strip;
	private final float[][] windows;
	private final int[] order = new int[LINE];
	private final float[] factors;
	private final float[][][] sums;
	private final double[] gradient;

	FrameKernelGradient(final int rows, final int columns, final int kernelRows, final int kernelColumns,
		final float[][] x, final float[][] dy)
	{
		this.rows = rows;
		this.columns = columns;
		this.kernelRows = kernelRows;
		this.kernelColumns = kernelColumns;
		this.x = x;
		this.dy = dy;
		taps = kernelColumns * kernelRows * x.length;
		strip = new float[(columns + kernelColumns - 1) * kernelRows * x.length];
		windows = new float[LINE][taps];
		Arrays.setAll(order, i -> i);
		factors = new float[dy.length * LINE];
		sums = new float[kernelRows][dy.length][taps];
		gradient = new double[dy.length * taps];
	}

	/** [outputs, inputs, kernelRows, kernelColumns]. */
	float[] of(final int frames) {
		for (int t = 0; t < frames; t++)
			addFrame(t * rows * columns);
		final float[] rounded = new float[gradient.length];
		for (int i = 0; i < rounded.length; i++)
			rounded[i] = (float) gradient[i];
		return rounded;
	}

	private void addFrame(final int start) {
		Arrays.fill(strip, 0);
		final int top = kernelRows / 2;
		for (int r = 0; r < rows + top; r++) {
			final int turn = r % kernelRows;
			replaceRow(turn, r < rows ? start + r * columns : -1);
			if (r >= top) addLine(start + (r - top) * columns, sums[turn]);
		}
		for (int turn = 0; turn < kernelRows; turn++)
			collect(turn);
	}

	/** Puts a row of all channels into the strip, or zeros for a place of -1. */
	private void replaceRow(final int turn, final int place) {
		final int step = kernelRows * x.length;
		for (int i = 0; i < x.length; i++) {
			final float[] channel = x[i];
			int to = kernelColumns / 2 * step + turn * x.length + i;
			for (int c = 0; c < columns; c++, to += step)
				strip[to] = place < 0 ? 0 : channel[place + c];
		}
	}

	private void addLine(final int place, final float[][] rotation) {
		for (int from = 0; from < columns; from += LINE) {
			final int count = Math.min(LINE, columns - from);
			for (int c = 0; c < count; c++)
				System.arraycopy(strip, (from + c) * kernelRows * x.length, windows[c], 0, taps);
			for (int o = 0; o < dy.length; o++)
				System.arraycopy(dy[o], place + from, factors, o * LINE, count);
			RowSums.add(windows, order, count, factors, LINE, rotation, taps);
		}
	}

	/** Adds the sums that belong to a turn, in which row {@code turn} of the strip is the kernel's last, and clears them. */
	private void collect(final int turn) {
		for (int o = 0; o < dy.length; o++) {
			for (int j = 0; j < taps; j++) {
				final int i = j % x.length;
				final int row = j / x.length % kernelRows;
				final int v = j / x.length / kernelRows;
				final int u = (row - turn - 1 + kernelRows) % kernelRows;
				gradient[((o * x.length + i) * kernelRows + u) * kernelColumns + v] += sums[turn][o][j];
			}
			Arrays.fill(sums[turn][o], 0);
		}
	}
}
