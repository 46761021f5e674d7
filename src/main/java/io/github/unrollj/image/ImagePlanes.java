package io.github.unrollj.image;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import ij.process.LUT;

import io.github.unrollj.tensor.Tensor;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The planes of an ImageJ image as tensors: 8-bit, 16-bit (unsigned), 32-bit and RGB; single images, stacks,
 * hyperstacks and virtual stacks, of which one plane at a time is loaded.
 * <p>
 * Values are the raw ones, of indexed images the indices; {@link #calibrated} gives what a calibration function
 * (density, or ImageJ's signed 16-bit) makes of them. If there is an area selection, its bounding rectangle is all
 * there is of the image; other selections, points and lines, are ignored.
 */
public final class ImagePlanes {

	private final ImagePlus image;
	private final Window crop;

	private ImagePlanes(final ImagePlus image, final Window crop) {
		this.image = image;
		this.crop = crop;
	}

	/** @throws IllegalArgumentException if there is no image, or an empty one, or the selection lies outside it */
	public static ImagePlanes of(final ImagePlus image) {
		requirePixels(image);
		return new ImagePlanes(image, crop(image));
	}

	/**
	 * All of the image, whatever is selected.
	 *
	 * @throws IllegalArgumentException if there is no image, or an empty one
	 */
	public static ImagePlanes whole(final ImagePlus image) {
		requirePixels(image);
		return new ImagePlanes(image, new Window(0, 0, image.getHeight(), image.getWidth()));
	}

	private static void requirePixels(final ImagePlus image) {
		if (image == null) throw new IllegalArgumentException("There is no image");
		if (image.getWidth() < 1 || image.getHeight() < 1 || image.getStackSize() < 1 || image.getProcessor() == null) {
			throw new IllegalArgumentException("The image \"" + image.getTitle() +
				"\" is empty, or there is none of that name");
		}
	}

	private static Window crop(final ImagePlus image) {
		final Roi roi = image.getRoi();
		final Rectangle whole = new Rectangle(image.getWidth(), image.getHeight());
		final Rectangle r = roi == null || !roi.isArea() ? whole : roi.getBounds().intersection(whole);
		if (r.isEmpty()) throw new IllegalArgumentException("The selection lies outside the image \"" +
			image.getTitle() + "\"");
		return new Window(r.y, r.x, r.height, r.width);
	}

	/** The part of the image that is used. */
	public Window crop() {
		return crop;
	}

	public boolean isColour() {
		return image.getType() == ImagePlus.COLOR_RGB;
	}

	/** Number of planes: channels x slices x frames. */
	public int count() {
		return image.getStackSize();
	}

	/**
	 * One plane, of which windows can be read.
	 *
	 * @param index from 0, in the order of the stack
	 */
	public PlaneSource plane(final int index) {
		final ImageStack stack = image.getStackSize() == 1 ? null : image.getStack();
		final ImageProcessor plane = stack == null ? image.getProcessor() : processor(stack, index + 1);
		if (plane == null) {
			throw new IllegalArgumentException("Plane " + (index + 1) + " of the image \"" + image.getTitle() +
				"\" cannot be read");
		}
		return new PixelSource(plane.getPixels(), plane.getWidth(), crop);
	}

	private static ImageProcessor processor(final ImageStack stack, final int slice) {
		if (!stack.isVirtual()) return stack.getProcessor(slice);
		synchronized (ImageFiles.ONE_FILE) {
			return stack.getProcessor(slice);
		}
	}

	/**
	 * One plane as a tensor [rows, columns], or for colour [3, rows, columns]. That of a 32-bit image without selection
	 * shares its array with the image.
	 */
	public Tensor tensor(final int index) {
		try {
			return plane(index).read(new Window(0, 0, crop.rows(), crop.columns()));
		}
		catch (final IOException e) {
			throw new IllegalStateException("Plane " + (index + 1) + " cannot be read", e);
		}
	}

	/** Whether the values of an 8- or 16-bit image mean others, through its calibration function. */
	public boolean isCalibrated() {
		return image.getBitDepth() <= 16 && image.getCalibration().calibrated();
	}

	/** What the image's calibration function makes of a raw value; the value itself if there is none. */
	public double calibrated(final double raw) {
		return isCalibrated() ? image.getCalibration().getCValue(raw) : raw;
	}

	/**
	 * Everything but the pixels of a 32-bit image (RGB for RGB) of this one's calibrated values, before cropping. The
	 * display range is that of the values, the calibration function is gone.
	 */
	public ImageHeader header() {
		final Calibration calibration = image.getCalibration().copy();
		final String valueUnit = calibration.getValueUnit();
		calibration.disableDensityCalibration();
		if (isCalibrated()) calibration.setValueUnit(valueUnit);
		return new ImageHeader(image.getTitle(), image.getHeight(), image.getWidth(), isColour(), image.getNChannels(),
			image.getNSlices(), image.getNFrames(), calibration, labels(), luts(),
			image.isComposite() ? image.getCompositeMode() : 0);
	}

	private List<String> labels() {
		final List<String> labels = new ArrayList<>();
		for (int i = 1; i <= count() && count() > 1; i++)
			labels.add(image.getStack().getSliceLabel(i));
		return labels.stream().allMatch(Objects::isNull) ? List.of() : Collections.unmodifiableList(labels);
	}

	private List<LUT> luts() {
		if (isColour()) return List.of();
		final List<LUT> luts = new ArrayList<>();
		for (final LUT lut : image.getLuts()) {
			final LUT copy = (LUT) lut.clone();
			if (!image.isComposite()) {
				copy.min = image.getDisplayRangeMin();
				copy.max = image.getDisplayRangeMax();
			}
			copy.min = calibrated(copy.min);
			copy.max = calibrated(copy.max);
			luts.add(copy);
		}
		return Collections.unmodifiableList(luts);
	}
}
