package io.github.unrollj.linalg;

import java.util.Arrays;

/**
 * The gradient of a {@link FrameCorrelation} of one result with respect to its kernels: for every number of the kernels the
 * sum of products of shifted long rows, two rows at a time, entry by entry until all rows are through.
 */
final class SingleKernelGradient {

	private final int rows;
	private final int kernelRows;
	private final int kernelColumns;
	private final double[] gradient;

	/** @param inputs channels */
	SingleKernelGradient(final int rows, final int kernelRows, final int kernelColumns, final int inputs) {
		this.rows = rows;
		this.kernelRows = kernelRows;
		this.kernelColumns = kernelColumns;
		gradient = new double[inputs * kernelRows * kernelColumns];
	}

	/** Adds what a block of frames contributes. */
	void add(final FrameRows block, final float[][] x, final float[] dy) {
		final int n = block.length();
		final float[][] results = new float[rows + kernelRows][n];
		for (int r = 0; r < rows; r++)
			block.read(dy, r, results[r + kernelRows / 2]);
		final float[][] even = new float[kernelColumns][n + kernelColumns];
		final float[][] odd = new float[kernelColumns][n + kernelColumns];
		final float[][] sums = new float[kernelRows * kernelColumns][n];
		for (int i = 0; i < x.length; i++) {
			for (int r = 0; r < rows; r += 2) {
				read(block, x[i], r, even);
				read(block, x[i], r + 1, odd);
				for (int u = 0; u < kernelRows; u++) {
					final int row = r + kernelRows - 1 - u;
					for (int v = 0; v < kernelColumns; v++)
						Rows.addTwoProducts(sums[u * kernelColumns + v], even[v], results[row], odd[v], results[row + 1], n);
				}
			}
			collect(sums, i * sums.length);
		}
	}

	/** Row r shifted for every column of the kernel; behind the last row zeros. */
	private void read(final FrameRows block, final float[] movie, final int r, final float[][] shifted) {
		if (r < rows) block.readWide(movie, r, shifted[0]);
		else Arrays.fill(shifted[0], 0);
		for (int v = 1; v < kernelColumns; v++)
			System.arraycopy(shifted[0], v, shifted[v], 0, block.length());
	}

	private void collect(final float[][] sums, final int at) {
		for (int tap = 0; tap < sums.length; tap++) {
			for (final float part : sums[tap])
				gradient[at + tap] += part;
			Arrays.fill(sums[tap], 0);
		}
	}

	/** [inputs, kernelRows, kernelColumns]. */
	float[] rounded() {
		final float[] rounded = new float[gradient.length];
		for (int i = 0; i < rounded.length; i++)
			rounded[i] = (float) gradient[i];
		return rounded;
	}
}
