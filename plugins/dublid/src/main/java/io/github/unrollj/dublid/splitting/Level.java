package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.FastSize;
import io.github.unrollj.dublid.image.PeriodicBorder;
import io.github.unrollj.image.Bicubic;
import io.github.unrollj.tensor.Tensor;

import java.util.List;

/**
 * The layers at one scale.
 *
 * @param reduction how many times the image and the kernel's box were made smaller, by the square root of 2
 * @param evenness of the kernel that it begins with, 0 to 1: how much even weights count, and how little those that the
 *          scale before has found
 * @param filters [count, 3, 3] of zero mean, by which edges are found
 * @param layers at least one
 */
public record Level(int reduction, double evenness, float[] filters, List<LayerSettings> layers) {

	/** By how much one reduction changes lengths. */
	static final double STEP = Math.sqrt(0.5);

	/** Rows and columns of the kernel's box, odd, after so many reductions. */
	public static int box(final int box, final int reduction) {
		return 2 * (int) Math.rint((box * Math.pow(STEP, reduction) - 1) / 2) + 1;
	}

	/** @param box before reductions */
	Scale scale(final Tensor blurred, final int box) {
		return scale(reduced(blurred), box(box, reduction), filters);
	}

	private Tensor reduced(final Tensor image) {
		if (reduction == 0) return image;
		final double factor = Math.pow(STEP, reduction);
		return Bicubic.resize(image, (int) Math.max(2, Math.rint(image.size(0) * factor)), (int) Math.max(2, Math.rint(image
			.size(1) * factor)));
	}

	/** An image with a border that makes it periodic, its mean taken away. */
	static Scale scale(final Tensor image, final int box, final float[] filters) {
		final Grid grid = grid(image, box);
		return Scale.of(grid, periodic(image, grid), filters);
	}

	/** On which an image with such a border is periodic. */
	static Grid grid(final Tensor image, final int box) {
		final int rows = FastSize.atLeast(Math.max(image.size(0) + box, 2 * box));
		final int columns = FastSize.atLeast(Math.max(image.size(1) + box, 2 * box));
		return Grid.of(rows, columns, box, rows, columns);
	}

	/** The image with such a border [grid rows, grid columns], its mean taken away. */
	static float[] periodic(final Tensor image, final Grid grid) {
		final float[] periodic = PeriodicBorder.around(image, grid.rows(), grid.columns()).real();
		final float mean = mean(image);
		for (int i = 0; i < periodic.length; i++)
			periodic[i] -= mean;
		return periodic;
	}

	static float mean(final Tensor image) {
		double sum = 0;
		for (final float value : image.real())
			sum += value;
		return (float) (sum / image.count());
	}
}
