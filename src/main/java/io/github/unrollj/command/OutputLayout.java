package io.github.unrollj.command;

import ij.ImagePlus;
import ij.measure.Calibration;

/**
 * What an output image is to be before its pixels are known. Pixels are 32-bit.
 *
 * @param title fixed and documented, so that macros can select the image; no brackets, which macros cannot quote
 * @param width in pixels
 * @param calibration pixel size and units, not shared with another image
 */
public record OutputLayout(String title, int width, int height, int channels, int slices, int frames,
	Calibration calibration)
{

	public OutputLayout {
		checkTitle("output", title);
		requirePositive("width", width);
		requirePositive("height", height);
		requirePositive("channels", channels);
		requirePositive("slices", slices);
		requirePositive("frames", frames);
	}

	/** The layout of an image of the input's size, dimensions and calibration. */
	public static OutputLayout like(final ImagePlus input, final String title) {
		return new OutputLayout(title, input.getWidth(), input.getHeight(), input.getNChannels(), input.getNSlices(), input
			.getNFrames(), input.getCalibration().copy());
	}

	/** Pixels smaller by a factor, the field of view unchanged; sizes are rounded up. */
	public OutputLayout magnified(final double factor) {
		final Calibration finer = calibration.copy();
		finer.pixelWidth /= factor;
		finer.pixelHeight /= factor;
		finer.xOrigin *= factor;
		finer.yOrigin *= factor;
		return new OutputLayout(title, (int) Math.ceil(width * factor), (int) Math.ceil(height * factor), channels, slices,
			frames, finer);
	}

	/** The same with other numbers of channels, slices and frames. */
	public OutputLayout withDimensions(final int newChannels, final int newSlices, final int newFrames) {
		return new OutputLayout(title, width, height, newChannels, newSlices, newFrames, calibration.copy());
	}

	/** Number of planes. */
	public int planes() {
		return Math.multiplyExact(Math.multiplyExact(channels, slices), frames);
	}

	static void checkTitle(final String key, final String title) {
		if (title == null || title.isBlank() || title.matches(".*[\\[\\]].*")) {
			throw new IllegalArgumentException("The title of " + key + " is \"" + title +
				"\" and must be a text without brackets");
		}
	}

	private static void requirePositive(final String name, final int value) {
		if (value < 1) throw new IllegalArgumentException(name + " is " + value + " and must be at least 1");
	}
}
