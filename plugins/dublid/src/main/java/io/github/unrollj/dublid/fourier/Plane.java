package io.github.unrollj.dublid.fourier;

import java.util.Arrays;

/**
 * A matrix of complex numbers whose rows are arrays of their own, real and imaginary parts apart: rows can be exchanged
 * without copying, and loops read all their arrays at one index from 0. Not thread safe.
 *
 * @param re [rows][columns]
 * @param im [rows][columns]
 */
public record Plane(float[][] re, float[][] im) {

	public static Plane zeros(final int rows, final int columns) {
		return new Plane(new float[rows][columns], new float[rows][columns]);
	}

	public int rows() {
		return re.length;
	}

	public int columns() {
		return re[0].length;
	}

	public void clear() {
		clear(0);
	}

	/** Zeros from this row on. */
	void clear(final int firstRow) {
		for (int row = firstRow; row < re.length; row++) {
			Arrays.fill(re[row], 0);
			Arrays.fill(im[row], 0);
		}
	}

	/** Copies the numbers of another plane of the same size. */
	public void set(final Plane other) {
		for (int row = 0; row < re.length; row++) {
			System.arraycopy(other.re[row], 0, re[row], 0, re[row].length);
			System.arraycopy(other.im[row], 0, im[row], 0, im[row].length);
		}
	}
}
