package io.github.unrollj.admmcsnet.command;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.unrollj.tensor.Tensor;

/** Images as the commands take and give them. */
final class Images {

	private Images() {}

	/** ||x - truth|| / ||truth|| over all planes. */
	static double difference(final ImagePlus x, final ImagePlus truth) {
		double difference = 0;
		double norm = 0;
		for (int i = 1; i <= truth.getStackSize(); i++) {
			final float[] a = plane(x, i);
			final float[] b = plane(truth, i);
			for (int p = 0; p < b.length; p++) {
				difference += (a[p] - b[p]) * (a[p] - b[p]);
				norm += b[p] * b[p];
			}
		}
		return Math.sqrt(difference / norm);
	}

	private static float[] plane(final ImagePlus image, final int index) {
		return (float[]) image.getStack().getProcessor(index).convertToFloatProcessor().getPixels();
	}

	/** Two channels. */
	static ImagePlus complex(final String title, final Tensor image) {
		final ImageStack stack = new ImageStack(image.size(1), image.size(0));
		stack.addSlice("", image.real());
		stack.addSlice("", image.imaginary());
		final ImagePlus result = new ImagePlus(title, stack);
		result.setDimensions(2, 1, 1);
		return result;
	}
}
