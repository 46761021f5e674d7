package io.github.unrollj.lista.network;

import io.github.unrollj.linalg.Correlation;

/** One profile along the rows and along the columns of an image, valid area only. */
record SeparableFilter(Correlation vertical, Correlation horizontal, float[] profile) {

	/** For images [rows, columns]. */
	static SeparableFilter of(final int rows, final int columns, final float[] profile) {
		final int size = profile.length;
		return new SeparableFilter(Correlation.of(1, 1, rows, columns, size, 1), Correlation.of(1, 1, rows - size + 1,
			columns, 1, size), profile);
	}

	/** [rows, columns] to [rows-size+1, columns-size+1]. */
	float[] apply(final float[] image) {
		return horizontal.apply(vertical.apply(image, profile), profile);
	}

	/** [rows-size+1, columns-size+1] to [rows, columns]. */
	float[] adjoint(final float[] result) {
		return vertical.inputGradient(horizontal.inputGradient(result, profile), profile);
	}
}
