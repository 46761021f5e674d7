package io.github.unrollj.image;

import io.github.unrollj.tensor.Tensor;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Tensors as ImgLib2 images and back. Axes are counted the other way round: x of the image is the tensor's last axis.
 */
public final class ImgTensors {

	private ImgTensors() {}

	/** A real tensor as an image on the same array. */
	public static ArrayImg<FloatType, FloatArray> wrap(final Tensor tensor) {
		if (tensor.isComplex()) throw new IllegalArgumentException("Only a real tensor can be an image, not " + tensor);
		final long[] dimensions = new long[tensor.rank()];
		for (int i = 0; i < dimensions.length; i++)
			dimensions[i] = tensor.size(-1 - i);
		return ArrayImgs.floats(tensor.real(), dimensions);
	}

	/** A copy of any real-valued image or view, its smallest coordinates becoming 0. */
	public static Tensor copy(final RandomAccessibleInterval<? extends RealType<?>> image) {
		final int[] shape = new int[image.numDimensions()];
		for (int i = 0; i < shape.length; i++)
			shape[shape.length - 1 - i] = Math.toIntExact(image.dimension(i));
		final Tensor tensor = Tensor.zeros(shape);
		final float[] values = tensor.real();
		int i = 0;
		for (final RealType<?> value : Views.flatIterable(image))
			values[i++] = value.getRealFloat();
		return tensor;
	}
}
