package io.github.unrollj.admmcsnet.kspace;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.unrollj.tensor.Tensor;

/**
 * Complex numbers in a 32-bit ImageJ image: channel 1 real and channel 2 imaginary, or, in a stack of one channel, real
 * and imaginary planes alternating. Planes are read when needed, so that virtual stacks stay on the disk.
 */
public final class ImageVolume implements ComplexVolume {

	private final ImagePlus image;
	private final int coils;
	private final int pairs;

	private ImageVolume(final ImagePlus image, final int coils) {
		this.image = image;
		this.coils = coils;
		this.pairs = image.getStackSize() / 2;
	}

	/**
	 * With two channels, every z position and time point is a slice, or, where there are several coils, the time points
	 * are the coils of the z positions. In a stack of one channel the coils of a slice follow each other: real and
	 * imaginary plane of its first coil, of its second coil, ..., then those of the next slice.
	 *
	 * @param coils number of coils, 1 or more
	 * @throws IllegalArgumentException naming the image and what it must be, if it is not complex, or an FFT window
	 */
	public static ImageVolume of(final ImagePlus image, final int coils) {
		if (coils < 1) throw new IllegalArgumentException("coils is " + coils + " and must be at least 1");
		refuseFftWindow(image);
		final String name = "\"" + image.getTitle() + "\"";
		if (image.getBitDepth() != 32) {
			throw new IllegalArgumentException(name + " is an image of type " + (image.getBitDepth() == 24 ? "RGB" : image
				.getBitDepth() + "-bit") + "; complex data must be 32-bit, with the real and the imaginary part as two channels " +
				"or two slices");
		}
		if (image.getNChannels() > 2) {
			throw new IllegalArgumentException(name + " has " + image.getNChannels() +
				" channels; complex data must have 2, real and imaginary, or alternating slices of one channel");
		}
		if (image.getStackSize() % 2 != 0) {
			throw new IllegalArgumentException(name + " has an odd number of planes, " + image.getStackSize() +
				"; complex data must have a real and an imaginary plane for every slice and coil");
		}
		requireCoils(image, coils, name);
		return new ImageVolume(image, coils);
	}

	private static void refuseFftWindow(final ImagePlus image) {
		if (image.getProperty("FHT") == null && !image.getTitle().startsWith("FFT of ")) return;
		throw new IllegalArgumentException("\"" + image.getTitle() + "\" is ImageJ's FFT window, which shows a power " +
			"spectrum without phase and is not k-space: give real and imaginary part, for example the result of ImageJ's " +
			"\"Complex Fourier transform\" in the FFT options");
	}

	private static void requireCoils(final ImagePlus image, final int coils, final String name) {
		if (coils == 1) return;
		if (image.getNChannels() == 2 && image.getNFrames() != coils) {
			throw new IllegalArgumentException(name + " has " + image.getNFrames() +
				" time points; with 2 channels it must have one for each of the " + coils + " coils");
		}
		if (image.getStackSize() / 2 % coils != 0) {
			throw new IllegalArgumentException(name + " has " + image.getStackSize() / 2 +
				" pairs of planes, which are not a multiple of " + coils + " coils");
		}
	}

	@Override
	public String name() {
		return image.getTitle();
	}

	@Override
	public int slices() {
		return pairs / coils;
	}

	@Override
	public int coils() {
		return coils;
	}

	@Override
	public int rows() {
		return image.getHeight();
	}

	@Override
	public int columns() {
		return image.getWidth();
	}

	@Override
	public synchronized Tensor read(final int slice) {
		final ImageStack stack = image.getStack();
		final Tensor result = Tensor.complexZeros(coils, rows(), columns());
		final int plane = rows() * columns();
		for (int coil = 0; coil < coils; coil++) {
			final int pair = image.getNChannels() == 2 ? coil * slices() + slice : slice * coils + coil;
			System.arraycopy(stack.getPixels(2 * pair + 1), 0, result.real(), coil * plane, plane);
			System.arraycopy(stack.getPixels(2 * pair + 2), 0, result.imaginary(), coil * plane, plane);
		}
		return result;
	}

	/** {@link Convention#SHIFTED}. */
	@Override
	public Convention usualConvention() {
		return Convention.SHIFTED;
	}
}
