package io.github.unrollj.dublid.command;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;

import io.github.unrollj.tensor.Tensor;

import java.util.List;

/** Kernels as users see them: a 32-bit plane for each, the pixel size that of the image. */
final class KernelImage {

	private KernelImage() {}

	/**
	 * @param kernels [box, box], all of one size
	 * @param calibration of the image that they belong to
	 */
	static ImagePlus of(final String title, final List<Tensor> kernels, final Calibration calibration) {
		final int box = kernels.get(0).size(0);
		final ImageStack stack = new ImageStack(box, box);
		for (final Tensor kernel : kernels)
			stack.addSlice(new FloatProcessor(box, box, kernel.real()));
		final ImagePlus image = new ImagePlus(title, stack);
		final Calibration own = image.getCalibration();
		own.pixelWidth = calibration.pixelWidth;
		own.pixelHeight = calibration.pixelHeight;
		own.setUnit(calibration.getUnit());
		own.xOrigin = box / 2;
		own.yOrigin = box / 2;
		image.resetDisplayRange();
		return image;
	}

	/** @throws IllegalArgumentException if there can be no kernel of so many rows and columns */
	static void requireSize(final String key, final int size) {
		if (size % 2 == 0 || size < 3) throw new IllegalArgumentException(key + " is " + size +
			" and must be odd and at least 3");
	}
}
