package io.github.unrollj.image;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.LUT;

import java.util.List;

/**
 * All of an image but its pixels: what a result inherits from the image it was made of.
 *
 * @param title of the window
 * @param rows height in pixels
 * @param columns width in pixels
 * @param colour whether pixels are RGB; otherwise they are 32-bit
 * @param channels planes are in ImageJ's order: channels fastest, then slices, then frames
 * @param slices number of z positions
 * @param frames number of time points
 * @param calibration pixel size, unit and origin; not copied, not to be changed
 * @param labels one per plane, null for none; empty if no plane has one
 * @param luts look-up tables with their display ranges: one per channel of a composite image, otherwise one, or none
 *          for colour
 * @param mode {@link CompositeImage} mode, 0 if the image is not composite
 */
public record ImageHeader(String title, int rows, int columns, boolean colour, int channels, int slices, int frames,
	Calibration calibration, List<String> labels, List<LUT> luts, int mode)
{

	private static final int MAX_PIXELS = Integer.MAX_VALUE - 8;

	/** @throws IllegalArgumentException if a plane has more pixels than ImageJ can hold */
	public ImageHeader {
		if ((long) rows * columns > MAX_PIXELS) {
			throw new IllegalArgumentException("Planes of " + rows + " x " + columns +
				" pixels are too large for ImageJ, which holds " + MAX_PIXELS +
				" in a plane: select a part of the image");
		}
	}

	/** Number of planes. */
	public int planes() {
		return channels * slices * frames;
	}

	/** Size of all pixels. */
	public long bytes() {
		return (long) rows * columns * planes() * (colour ? 3 : Float.BYTES);
	}

	/**
	 * The header of a result: the window of this image with {@code scale} pixels for each of its pixels and axis. Pixel
	 * width and height are divided by the scale, the origin moves along, and the rest stays.
	 */
	public ImageHeader enlarged(final Window crop, final int scale, final String newTitle) {
		final Calibration scaled = calibration.copy();
		scaled.pixelWidth /= scale;
		scaled.pixelHeight /= scale;
		scaled.xOrigin = (scaled.xOrigin - crop.column()) * scale;
		scaled.yOrigin = (scaled.yOrigin - crop.row()) * scale;
		final Window result = crop.enlarged(scale);
		return new ImageHeader(newTitle, result.rows(), result.columns(), colour, channels, slices, frames, scaled,
			labels, luts, mode);
	}

	/** Gives an image of as many planes what this header says, and returns it, or a composite image around it. */
	ImagePlus decorate(final ImagePlus image) {
		image.setDimensions(channels, slices, frames);
		if (planes() > 1) image.setOpenAsHyperStack(true);
		image.setCalibration(calibration.copy());
		for (int i = 0; i < labels.size(); i++)
			image.getStack().setSliceLabel(labels.get(i), i + 1);
		if (mode > 0 && !colour) {
			final CompositeImage composite = new CompositeImage(image, mode);
			composite.setLuts(luts.toArray(new LUT[0]));
			return composite;
		}
		if (!luts.isEmpty()) {
			final LUT lut = luts.get(0);
			image.setLut(lut);
			image.setDisplayRange(lut.min, lut.max);
		}
		return image;
	}
}
