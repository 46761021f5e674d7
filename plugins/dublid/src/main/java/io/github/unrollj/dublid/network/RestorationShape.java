package io.github.unrollj.dublid.network;

import static io.github.unrollj.unrolled.ConfigurationEntries.requireBetween;

/**
 * What decides the shapes of the parameters that restore an image with its kernel.
 *
 * @param steps in which the image is restored, 1 to 40
 * @param filters of each step, even, 2 to 64
 * @param size rows and columns of a filter, odd, 3 to 9 pixels
 */
public record RestorationShape(int steps, int filters, int size) {

	/** Of the network that is the classical method and no more. */
	public static RestorationShape classical(final int steps) {
		return new RestorationShape(steps, 2, 3);
	}

	public RestorationShape {
		requireBetween("restoration", steps, 1, 40);
		requireBetween("restoration_filters", filters, 2, 64);
		requireBetween("restoration_size", size, 3, 9);
		if (filters % 2 != 0) throw new IllegalArgumentException("configuration restoration_filters is " + filters +
			" and must be even");
		if (size % 2 == 0) throw new IllegalArgumentException("configuration restoration_size is " + size +
			" and must be odd");
	}

	int pairs() {
		return filters / 2;
	}
}
