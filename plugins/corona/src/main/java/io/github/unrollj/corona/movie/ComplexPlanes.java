package io.github.unrollj.corona.movie;

import io.github.unrollj.image.ImageHeader;

/** How the planes of an image hold complex numbers, if they do. */
enum ComplexPlanes {

	/** Real numbers. */
	NONE,
	/** Real parts in the first channel, imaginary ones in the second. */
	CHANNELS,
	/** One channel whose planes are real and imaginary parts in turn. */
	INTERLEAVED;

	/**
	 * What the user means.
	 *
	 * @param choice automatic: two 32-bit channels are complex, one channel is real
	 * @throws IllegalArgumentException if the image has not the planes for it
	 */
	static ComplexPlanes of(final String choice, final ImageHeader header, final int bits) {
		final int channels = header.channels();
		switch (choice) {
			case "channels":
				if (channels == 2) return CHANNELS;
				throw new IllegalArgumentException("image has " + plural(channels, "channel") +
					" and must have 2, real and imaginary, for complex=channels");
			case "interleaved":
				if (channels == 1 && header.planes() % 2 == 0) return INTERLEAVED;
				throw new IllegalArgumentException("image has " + plural(channels, "channel") + " and " + plural(header
					.planes(), "plane") + " and must have one channel and an even number of planes for complex=interleaved");
			case "no":
				if (channels == 1) return NONE;
				throw new IllegalArgumentException("image has " + plural(channels, "channel") +
					" and must have one for complex=no; Image > Color > Split Channels takes it apart");
			default:
				if (channels == 1) return NONE;
				if (channels == 2 && bits == 32) return CHANNELS;
				throw new IllegalArgumentException("image has " + plural(channels, "channel") + " of " + bits +
					" bits and must have one, or two of 32 bits that hold the real and imaginary parts; two others are taken " +
					"for these with complex=channels");
		}
	}

	private static String plural(final int count, final String thing) {
		return count + " " + thing + (count == 1 ? "" : "s");
	}
}
