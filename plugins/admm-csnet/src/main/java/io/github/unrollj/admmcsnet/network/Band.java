package io.github.unrollj.admmcsnet.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring rows of a padded image, which one thread makes. It computes all image rows that reach them, those at the
 * seams once more than needed, so that every sum is made in the same order however the image is divided.
 *
 * @param first padded row
 * @param end the padded row after the last
 */
record Band(int first, int end) {

	/** All rows in as many bands of about equal height. */
	static List<Band> cover(final int paddedRows, final int count) {
		final List<Band> bands = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final Band band = new Band((int) ((long) i * paddedRows / count), (int) ((i + 1L) * paddedRows / count));
			if (band.first < band.end) bands.add(band);
		}
		return bands;
	}

	/** The first image row that reaches the band. */
	int firstImageRow(final int kernel) {
		return Math.max(0, first - kernel + 1);
	}

	/** The image row after the last that reaches the band. */
	int endImageRow(final int kernel, final int paddedRows) {
		return Math.min(end, paddedRows - kernel + 1);
	}

	boolean contains(final int row) {
		return first <= row && row < end;
	}
}
