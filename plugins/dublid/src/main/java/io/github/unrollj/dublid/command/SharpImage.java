package io.github.unrollj.dublid.command;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import io.github.unrollj.image.ImagePlanes;
import io.github.unrollj.image.Normalisation;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** An image that is to be measured by a simulation, and images like it: of its bit depth, dimensions and colours. */
final class SharpImage {

	private static final double BRIGHT_PERCENT = 99.9;
	private static final double EIGHT_BITS = 255;

	private final ImagePlus image;
	private final ImagePlanes planes;
	private final double peak;

	private SharpImage(final ImagePlus image, final ImagePlanes planes, final double peak) {
		this.image = image;
		this.planes = planes;
		this.peak = peak;
	}

	/** @throws IllegalArgumentException if the image is smaller than the kernel, or has values that are NaN or infinite */
	static SharpImage of(final ImagePlus image, final int box) {
		final ImagePlanes planes = ImagePlanes.of(image);
		if (Math.min(planes.crop().rows(), planes.crop().columns()) < box) {
			throw new IllegalArgumentException("image of " + planes.crop().columns() + " x " + planes.crop().rows() +
				" pixels is smaller than the kernel of " + box + " x " + box);
		}
		final boolean eightBits = image.getBitDepth() == 8 || planes.isColour();
		double peak = eightBits ? EIGHT_BITS : 0;
		for (int i = 0; !eightBits && i < planes.count(); i++) {
			final Tensor plane = planes.tensor(i);
			if (!plane.isFinite()) throw new IllegalArgumentException("image has values that are NaN or infinite, in plane " +
				(i + 1));
			peak = Math.max(peak, Normalisation.percentiles(plane, 0, BRIGHT_PERCENT).high());
		}
		return new SharpImage(image, planes, peak);
	}

	int count() {
		return planes.count();
	}

	/** The level that noise refers to. */
	double peak() {
		return peak;
	}

	/** A plane after an operation on [rows, columns], of colour on each channel: [rows, columns] or [3, rows, columns]. */
	Tensor eachColour(final int index, final UnaryOperator<Tensor> operation) {
		final Tensor plane = planes.tensor(index);
		if (plane.rank() == 2) return operation.apply(plane);
		final int n = plane.size(1) * plane.size(2);
		Tensor result = null;
		for (int c = 0; c < 3; c++) {
			final Tensor channel = operation.apply(Tensor.of(Arrays.copyOfRange(plane.real(), c * n, (c + 1) * n), plane.size(
				1), plane.size(2)));
			if (result == null) result = Tensor.zeros(3, channel.size(0), channel.size(1));
			System.arraycopy(channel.real(), 0, result.real(), c * channel.count(), channel.count());
		}
		return result;
	}

	/** An image of these planes, values rounded and clipped as the bit depth wants it; smaller ones are its middle. */
	ImagePlus like(final String title, final List<Tensor> values) {
		final int rows = values.get(0).size(-2);
		final int columns = values.get(0).size(-1);
		final ImageStack stack = new ImageStack(columns, rows);
		for (int i = 0; i < values.size(); i++)
			stack.addSlice(image.getStack().getSliceLabel(i + 1), processor(values.get(i), rows, columns));
		final ImagePlus result = new ImagePlus(title, stack);
		result.setDimensions(image.getNChannels(), image.getNSlices(), image.getNFrames());
		result.setOpenAsHyperStack(image.isHyperStack());
		final Calibration calibration = image.getCalibration().copy();
		calibration.xOrigin -= planes.crop().column() + (planes.crop().columns() - columns) / 2;
		calibration.yOrigin -= planes.crop().row() + (planes.crop().rows() - rows) / 2;
		result.setCalibration(calibration);
		return coloured(result);
	}

	private ImageProcessor processor(final Tensor plane, final int rows, final int columns) {
		if (plane.rank() == 2) return processor(plane.real(), rows, columns, image.getBitDepth());
		final ColorProcessor colours = new ColorProcessor(columns, rows);
		final int n = rows * columns;
		for (int c = 0; c < 3; c++)
			colours.setChannel(c + 1, (ByteProcessor) processor(Arrays.copyOfRange(plane.real(), c * n, (c + 1) * n), rows,
				columns, 8));
		return colours;
	}

	private static ImageProcessor processor(final float[] values, final int rows, final int columns, final int bits) {
		final FloatProcessor exact = new FloatProcessor(columns, rows, values);
		if (bits == 32) return exact;
		return bits == 16 ? exact.convertToShortProcessor(false) : exact.convertToByteProcessor(false);
	}

	private ImagePlus coloured(final ImagePlus result) {
		if (planes.isColour()) return result;
		if (image.isComposite()) {
			final CompositeImage composite = new CompositeImage(result, image.getCompositeMode());
			composite.setLuts(image.getLuts());
			return composite;
		}
		result.setLut(image.getProcessor().getLut());
		result.setDisplayRange(image.getDisplayRangeMin(), image.getDisplayRangeMax());
		return result;
	}
}
