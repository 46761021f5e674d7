package io.github.unrollj.corona.network;

import io.github.unrollj.tensor.Tensor;

/**
 * Six kernels, real or complex, as the real kernels of one convolution. Kernel 2 j + o takes movie j (measurement,
 * blood, tissue) to result o (tissue, blood). Channels are the movies' parts, real before imaginary; a complex kernel
 * is four real ones, [[re, -im], [im, re]].
 *
 * @param movies 1 or 3
 * @param parts 2 for complex kernels, otherwise 1
 * @param taps numbers in a kernel
 */
record Kernels(int movies, int parts, int taps) {

	/** For kernels [2 movies, parts, rows, columns]. */
	static Kernels of(final Tensor kernels) {
		return new Kernels(kernels.size(0) / 2, kernels.size(1), kernels.size(2) * kernels.size(3));
	}

	int inputs() {
		return movies * parts;
	}

	int outputs() {
		return 2 * parts;
	}

	/** Weights [outputs, inputs, rows, columns]. */
	float[] weights(final float[] kernels) {
		final float[] weights = new float[outputs() * inputs() * taps];
		forEach((kernel, weight, sign) -> {
			for (int i = 0; i < taps; i++)
				weights[weight + i] = sign * kernels[kernel + i];
		});
		return weights;
	}

	/** The adjoint: the gradient with respect to the kernels, given the one with respect to the weights. */
	float[] gradient(final float[] weights) {
		final float[] kernels = new float[2 * movies * parts * taps];
		forEach((kernel, weight, sign) -> {
			for (int i = 0; i < taps; i++)
				kernels[kernel + i] += sign * weights[weight + i];
		});
		return kernels;
	}

	private interface Use {

		/** Where a part of a kernel begins, where a real kernel that it is, and its sign there. */
		void of(int kernel, int weight, float sign);
	}

	private void forEach(final Use use) {
		for (int to = 0; to < outputs(); to++) {
			for (int from = 0; from < inputs(); from++) {
				final int partTo = to % parts;
				final int partFrom = from % parts;
				final int kernel = 2 * (from / parts) + to / parts;
				final int part = partTo ^ partFrom;
				use.of((kernel * parts + part) * taps, (to * inputs() + from) * taps, partFrom > partTo ? -1 : 1);
			}
		}
	}
}
