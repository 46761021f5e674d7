package io.github.unrollj.corona.network;

import io.github.unrollj.tensor.Tensor;

/** The scale of a movie: the network is given movies of peak 1, for training and for use. */
public final class Peak {

	private Peak() {}

	/** The largest modulus; 1 for a movie of zeros, so that one may always divide by it. */
	public static float of(final Tensor movie) {
		double largest = 0;
		for (int i = 0; i < movie.count(); i++) {
			final double re = movie.real()[i];
			final double im = movie.isComplex() ? movie.imaginary()[i] : 0;
			largest = Math.max(largest, re * re + im * im);
		}
		return largest == 0 ? 1 : (float) Math.sqrt(largest);
	}

	/** Multiplies a movie, in place. */
	public static void scale(final Tensor movie, final float factor) {
		for (int i = 0; i < movie.count(); i++)
			movie.real()[i] *= factor;
		for (int i = 0; movie.isComplex() && i < movie.count(); i++)
			movie.imaginary()[i] *= factor;
	}
}
