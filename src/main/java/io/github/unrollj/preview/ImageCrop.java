package io.github.unrollj.preview;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.process.ImageProcessor;

import java.awt.Rectangle;
import java.util.stream.IntStream;

/**
 * A part of an image, copied: of one plane or some, within a rectangle, with title, labels, calibration and display range.
 */
public record ImageCrop(ImagePlus image, Rectangle bounds) {

	/** The plane that is shown, within {@link #bounds(ImagePlus, int)}. */
	public static ImageCrop ofPlane(final ImagePlus image, final int edge) {
		return ofPlane(image, bounds(image, edge));
	}

	/** The plane that is shown. */
	public static ImageCrop ofPlane(final ImagePlus image, final Rectangle bounds) {
		return of(image, bounds, IntStream.of(image.getCurrentSlice()), 1, 1, 1);
	}

	/**
	 * Some planes.
	 *
	 * @param planes counted from 1 as in the stack; as many as channels x slices x frames
	 */
	public static ImageCrop of(final ImagePlus image, final Rectangle bounds, final IntStream planes, final int channels,
		final int slices, final int frames)
	{
		final ImageStack all = image.getStack();
		final ImageStack stack = new ImageStack(bounds.width, bounds.height);
		planes.forEach(plane -> {
			final ImageProcessor pixels = all.getProcessor(plane);
			pixels.setRoi(bounds);
			stack.addSlice(all.getSliceLabel(plane), pixels.crop());
		});
		final ImagePlus part = new ImagePlus(image.getTitle(), stack);
		part.setDimensions(channels, slices, frames);
		part.setCalibration(image.getCalibration().copy());
		if (image.getBitDepth() != 24) part.setDisplayRange(image.getDisplayRangeMin(), image.getDisplayRangeMax());
		return new ImageCrop(part, bounds);
	}

	/** The bounds of the area selection, or else all of the image, of which at most so many pixels around the centre. */
	public static Rectangle bounds(final ImagePlus image, final int edge) {
		final Rectangle whole = new Rectangle(image.getWidth(), image.getHeight());
		final Roi roi = image.getRoi();
		final Rectangle selected = roi == null || !roi.isArea() ? whole : roi.getBounds().intersection(whole);
		return centre(selected.isEmpty() ? whole : selected, edge);
	}

	/** At most so many pixels around a rectangle's centre. */
	public static Rectangle centre(final Rectangle all, final int edge) {
		final int width = Math.min(edge, all.width);
		final int height = Math.min(edge, all.height);
		return new Rectangle(all.x + (all.width - width) / 2, all.y + (all.height - height) / 2, width, height);
	}
}
