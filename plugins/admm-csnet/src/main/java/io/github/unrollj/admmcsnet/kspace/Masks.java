package io.github.unrollj.admmcsnet.kspace;

import ij.ImagePlus;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/** Masks that users give. */
public final class Masks {

	private Masks() {}

	/**
	 * The mask in a one-plane image of any grey type: sampled where it is not 0.
	 *
	 * @param convention of the mask; only the place of its zero frequency matters
	 * @return real [rows, columns], 0 or 1, zero frequency in the corner
	 * @throws IllegalArgumentException naming the image, if it has another size, colours, several planes, values that are
	 *           not finite, or only zeros
	 */
	public static Tensor of(final ImagePlus image, final Convention convention, final int rows, final int columns) {
		final String name = "mask \"" + image.getTitle() + "\"";
		if (image.getBitDepth() == 24) {
			throw new IllegalArgumentException("The " + name + " is an RGB image and must be a grey one");
		}
		if (image.getStackSize() != 1) {
			throw new IllegalArgumentException("The " + name + " has " + image.getStackSize() + " planes and must have 1");
		}
		final float[] values = (float[]) image.getProcessor().convertToFloatProcessor().getPixelsCopy();
		return convention.maskToInternal(of(Tensor.of(values, image.getHeight(), image.getWidth()), rows, columns));
	}

	/**
	 * Ones where the values are not 0.
	 *
	 * @param values real [rows, columns]
	 * @throws IllegalArgumentException if they have another size, are not finite, or are all 0
	 */
	public static Tensor of(final Tensor values, final int rows, final int columns) {
		requireSize(values, rows, columns);
		if (!values.isFinite()) throw new IllegalArgumentException("The mask has values that are NaN or infinite");
		requirePoints(values);
		final Tensor mask = values.zerosLike();
		for (int i = 0; i < mask.count(); i++)
			mask.real()[i] = values.real()[i] == 0 ? 0 : 1;
		return mask;
	}

	static void requireSize(final Tensor mask, final int rows, final int columns) {
		if (!mask.isComplex() && Arrays.equals(mask.shape(), new int[] { rows, columns })) return;
		throw new IllegalArgumentException("The mask is " + size(mask) + " and the k-space " + columns + " x " + rows +
			" points: they must be of the same size");
	}

	static void requirePoints(final Tensor mask) {
		for (final float value : mask.real()) {
			if (value != 0) return;
		}
		throw new IllegalArgumentException("The mask has only zeros: no point of k-space would be used");
	}

	private static String size(final Tensor mask) {
		return mask.rank() == 2 ? mask.size(1) + " x " + mask.size(0) : mask.toString();
	}
}
