package io.github.unrollj.corona.movie;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import ij.process.ShortProcessor;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/** Movies in memory as ImageJ images. */
public final class MovieImages {

	private MovieImages() {}

	/**
	 * A 32-bit image: frames of one channel, or of two, real and imaginary.
	 *
	 * @param parts movies [frames, rows, columns] of one size and kind, one after the other
	 */
	public static ImagePlus of(final String title, final Tensor... parts) {
		final ImageStack stack = new ImageStack(parts[0].size(2), parts[0].size(1));
		for (final Tensor movie : parts) {
			for (int t = 0; t < movie.size(0); t++) {
				stack.addSlice(plane(movie.real(), movie, t));
				if (movie.isComplex()) stack.addSlice(plane(movie.imaginary(), movie, t));
			}
		}
		return image(title, stack, parts[0].isComplex() ? 2 : 1);
	}

	/** A 16-bit image of one channel. */
	public static ImagePlus of(final String title, final short[] movie, final int frames, final int rows,
		final int columns)
	{
		final int n = rows * columns;
		final ImageStack stack = new ImageStack(columns, rows);
		for (int t = 0; t < frames; t++)
			stack.addSlice(new ShortProcessor(columns, rows, Arrays.copyOfRange(movie, t * n, (t + 1) * n), null));
		return image(title, stack, 1);
	}

	private static ImagePlus image(final String title, final ImageStack stack, final int channels) {
		final ImagePlus image = new ImagePlus(title, stack);
		image.setDimensions(channels, 1, stack.getSize() / channels);
		image.setOpenAsHyperStack(true);
		return image;
	}

	private static FloatProcessor plane(final float[] pixels, final Tensor movie, final int t) {
		final int n = movie.size(1) * movie.size(2);
		return new FloatProcessor(movie.size(2), movie.size(1), Arrays.copyOfRange(pixels, t * n, (t + 1) * n));
	}
}
