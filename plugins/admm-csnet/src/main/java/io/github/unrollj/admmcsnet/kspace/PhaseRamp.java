package io.github.unrollj.admmcsnet.kspace;

import io.github.unrollj.tensor.Tensor;

/** The factor exp(2 pi i (u down / rows + v right / columns)) that moves an image in its spectrum, for whole pixels. */
final class PhaseRamp {

	private final float[][] row;
	private final float[][] column;
	private final boolean isOne;

	private PhaseRamp(final float[][] row, final float[][] column, final boolean isOne) {
		this.row = row;
		this.column = column;
		this.isOne = isOne;
	}

	static PhaseRamp of(final int rows, final int columns, final int down, final int right) {
		return new PhaseRamp(axis(rows, down), axis(columns, right), down == 0 && right == 0);
	}

	/** Cosines and sines, exact for multiples of a half turn. */
	private static float[][] axis(final int n, final int shift) {
		final float[][] result = new float[2][n];
		for (int u = 0; u < n; u++) {
			final long step = Math.floorMod((long) u * shift, (long) n);
			final double angle = 2 * Math.PI * step / n;
			result[0][u] = 2 * step == n ? -1 : (float) Math.cos(angle);
			result[1][u] = 2 * step == n ? 0 : (float) Math.sin(angle);
		}
		return result;
	}

	/** Multiplies every plane of a complex tensor [..., rows, columns], and by a real factor, in place. */
	void multiply(final Tensor kspace, final double factor) {
		if (isOne && factor == 1) return;
		final int columns = column[0].length;
		for (int r = 0; r * columns < kspace.count(); r++) {
			final float re = (float) (factor * row[0][r % row[0].length]);
			final float im = (float) (factor * row[1][r % row[1].length]);
			multiplyRow(kspace.real(), kspace.imaginary(), r * columns, re, im);
		}
	}

	private void multiplyRow(final float[] re, final float[] im, final int start, final float a, final float b) {
		final float[] cos = column[0];
		final float[] sin = column[1];
		for (int c = 0; c < cos.length; c++) {
			final float p = a * cos[c] - b * sin[c];
			final float q = a * sin[c] + b * cos[c];
			final float x = re[start + c];
			final float y = im[start + c];
			re[start + c] = p * x - q * y;
			im[start + c] = p * y + q * x;
		}
	}
}
