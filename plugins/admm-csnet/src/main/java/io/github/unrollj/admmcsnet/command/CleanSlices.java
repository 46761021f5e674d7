package io.github.unrollj.admmcsnet.command;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.unrollj.tensor.Tensor;

/** The slices of an image that k-space is to be simulated of: magnitudes, or complex ones with two 32-bit channels. */
final class CleanSlices {

	private final ImagePlus image;
	private final boolean complex;

	private CleanSlices(final ImagePlus image, final boolean complex) {
		this.image = image;
		this.complex = complex;
	}

	/** @throws IllegalArgumentException naming the image, if it has colours or several channels that are no complex image */
	static CleanSlices of(final ImagePlus image) {
		final int channels = image.getNChannels();
		if (image.getBitDepth() == 24 || channels > 2 || channels == 2 && image.getBitDepth() != 32) {
			throw new IllegalArgumentException("image \"" + image.getTitle() + "\" has " + (image.getBitDepth() == 24
				? "RGB colours" : channels + " channels of " + image.getBitDepth() + " bits") +
				" and must be a grey image, or a complex one: two 32-bit channels, real and imaginary part");
		}
		return new CleanSlices(image, channels == 2);
	}

	/** z positions and time points together. */
	int count() {
		return image.getNSlices() * image.getNFrames();
	}

	/**
	 * One of them.
	 *
	 * @return real or complex [rows, columns], calibrated values
	 * @throws IllegalArgumentException naming the slice, if it has values that are NaN or infinite
	 */
	Tensor read(final int slice) {
		final Tensor plane = complex ? Tensor.complex(plane(2 * slice), plane(2 * slice + 1), image.getHeight(), image
			.getWidth()) : Tensor.of(plane(slice), image.getHeight(), image.getWidth());
		if (plane.isFinite()) return plane;
		throw new IllegalArgumentException("Slice " + (slice + 1) + " of \"" + image.getTitle() +
			"\" has values that are NaN or infinite");
	}

	private float[] plane(final int index) {
		final ImageStack stack = image.getStack();
		return (float[]) stack.getProcessor(index + 1).convertToFloatProcessor().getPixelsCopy();
	}
}
