package io.github.unrollj.admmcsnet.network;

import java.util.ArrayList;
import java.util.List;

/** Some neighbouring columns of an image, which are walked from top to bottom. */
record Strip(int first, int width) {

	/**
	 * All columns in strips of about equal width.
	 *
	 * @param most numbers in a row of a strip: pixels times the parts of a pixel
	 * @param parts 2 for complex images, otherwise 1
	 */
	static List<Strip> cover(final int columns, final int parts, final int most) {
		final int count = Math.max(1, (columns * parts + most - 1) / most);
		final List<Strip> strips = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final int first = (int) ((long) i * columns / count);
			strips.add(new Strip(first, (int) ((i + 1L) * columns / count) - first));
		}
		return strips;
	}
}
