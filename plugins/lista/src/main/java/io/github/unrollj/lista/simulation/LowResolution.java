package io.github.unrollj.lista.simulation;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import io.github.unrollj.image.Bicubic;
import io.github.unrollj.image.ImagePlanes;
import io.github.unrollj.image.Normalisation;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * What a method of super-resolution is to undo: every plane, RGB by channels, becomes its bicubic reduction, with
 * antialiasing ({@link Bicubic}), with a camera's noise, rounded and clipped as its bit depth wants it.
 */
public final class LowResolution {

	/** The level that noise refers to, unless the bit depth is 8. */
	private static final double BRIGHT_PERCENT = 99.9;

	private static final double EIGHT_BITS = 255;

	private final int scale;
	private final double noise;
	private final double shot;
	private final long seed;

	/**
	 * @param scale input pixels per output pixel and axis, 1 or more
	 * @param noise standard deviation at the peak relative to the peak, 0 to 1: 255 for 8-bit and RGB images, otherwise
	 *          the 99.9th percentile of the image
	 * @param shot share of the variance at the peak that is shot noise, 0 to 1
	 */
	public LowResolution(final int scale, final double noise, final double shot, final long seed) {
		Range.require("scale", scale, 1, 64);
		Range.require("noise", noise, 0, 1);
		Range.require("shot", shot, 0, 1);
		this.scale = scale;
		this.noise = noise;
		this.shot = shot;
		this.seed = seed;
	}

	/**
	 * Reduces an image, or the bounding rectangle of its area selection; sizes are rounded up.
	 *
	 * @return a new image of the same bit depth, dimensions, colours and field of view
	 */
	public ImagePlus of(final ImagePlus image, final String title, final Progress progress) {
		final ImagePlanes planes = ImagePlanes.of(image);
		final double peak = noise > 0 ? peak(image, planes) : 1;
		final Bicubic reduction = Bicubic.scaling(planes.crop().rows(), planes.crop().columns(), 1.0 / scale);
		final Random seeds = new Random(seed);
		ImageStack stack = null;
		for (int i = 0; i < planes.count(); i++) {
			progress.check();
			final Random random = new Random(seeds.nextLong());
			final ImageProcessor small = reduced(planes.tensor(i), reduction, image.getBitDepth(), peak, random);
			if (stack == null) stack = new ImageStack(small.getWidth(), small.getHeight());
			stack.addSlice(image.getStack().getSliceLabel(i + 1), small);
			progress.update(i + 1, planes.count(), "Reducing");
		}
		return dressed(new ImagePlus(title, stack), image, planes);
	}

	private static double peak(final ImagePlus image, final ImagePlanes planes) {
		if (image.getBitDepth() == 8 || image.getBitDepth() == 24) return EIGHT_BITS;
		double peak = 0;
		for (int i = 0; i < planes.count(); i++)
			peak = Math.max(peak, Normalisation.percentiles(planes.tensor(i), 0, BRIGHT_PERCENT).high());
		return peak;
	}

	private ImageProcessor reduced(final Tensor plane, final Bicubic reduction, final int bits, final double peak,
		final RandomGenerator random)
	{
		if (plane.rank() == 2) return processor(small(plane, reduction, peak, random), bits);
		final int pixels = plane.size(1) * plane.size(2);
		ColorProcessor colours = null;
		for (int c = 0; c < 3; c++) {
			final Tensor channel = Tensor.of(Arrays.copyOfRange(plane.real(), c * pixels, (c + 1) * pixels), plane.size(1),
				plane.size(2));
			final ByteProcessor small = (ByteProcessor) processor(small(channel, reduction, peak, random), 8);
			if (colours == null) colours = new ColorProcessor(small.getWidth(), small.getHeight());
			colours.setChannel(c + 1, small);
		}
		return colours;
	}

	private Tensor small(final Tensor plane, final Bicubic reduction, final double peak, final RandomGenerator random) {
		final Tensor small = reduction.apply(plane);
		if (noise > 0) CameraNoise.add(small, noise, shot, peak, random);
		return small;
	}

	private static ImageProcessor processor(final Tensor plane, final int bits) {
		final FloatProcessor exact = new FloatProcessor(plane.size(1), plane.size(0), plane.real());
		if (bits == 32) return exact;
		return bits == 16 ? exact.convertToShortProcessor(false) : exact.convertToByteProcessor(false);
	}

	/** Gives the result what it has in common with the input; its pixels are larger, the origin stays where it was. */
	private ImagePlus dressed(final ImagePlus result, final ImagePlus image, final ImagePlanes planes) {
		result.setDimensions(image.getNChannels(), image.getNSlices(), image.getNFrames());
		result.setOpenAsHyperStack(image.isHyperStack());
		final Calibration calibration = image.getCalibration().copy();
		calibration.pixelWidth *= scale;
		calibration.pixelHeight *= scale;
		calibration.xOrigin = (calibration.xOrigin - planes.crop().column()) / scale;
		calibration.yOrigin = (calibration.yOrigin - planes.crop().row()) / scale;
		result.setCalibration(calibration);
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
