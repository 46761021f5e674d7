package io.github.unrollj.linalg;

/**
 * The sums of products of all windows of an image x with the pixels of a map g: the gradient of a correlation with
 * respect to its kernels, [outputs, inputs, kernelRows, kernelColumns]. A product of two matrices whose inner dimension
 * is the pixels, so that one of them has to be transposed: the one of fewer channels, unless that makes rows too short.
 */
final class KernelGradient {

	/** Pixels whose channels are transposed at once. */
	private static final int BLOCK = 1024;

	private KernelGradient() {}

	static float[] of(final Shifts shifts, final int outputs, final float[] x, final float[] g) {
		return shifts.taps() >= outputs ? byWindows(shifts, outputs, x, g) : byTaps(shifts, outputs, x, g);
	}

	/** g [outputs, pixels] times the windows [pixels, taps]. */
	private static float[] byWindows(final Shifts shifts, final int outputs, final float[] x, final float[] g) {
		final int inputs = shifts.channels();
		final int taps = shifts.taps();
		final float[] pixels = Transpose.of(x, inputs, shifts.rows() * shifts.columns());
		final float[] product = new float[outputs * taps];
		DenseProduct.best().multiply(g, shifts.byWindows(pixels), product, outputs, shifts.down() * shifts.across(), taps);
		final float[] gradient = new float[product.length];
		for (int i = 0; i < product.length; i++) {
			final int channel = i % inputs;
			final int tap = i % taps / inputs;
			gradient[i / taps * taps + channel * (taps / inputs) + tap] = product[i];
		}
		return gradient;
	}

	/** The windows [taps, pixels] times g's transpose [pixels, outputs], transposed. */
	private static float[] byTaps(final Shifts shifts, final int outputs, final float[] x, final float[] g) {
		final int count = shifts.down() * shifts.across();
		final int taps = shifts.taps();
		final RowSource windows = shifts.byTaps(x);
		final RowSource map = RowSource.of(g, 0, count);
		final float[] product = new float[taps * outputs];
		for (int from = 0; from < count; from += BLOCK) {
			final int width = Math.min(BLOCK, count - from);
			final float[] left = collect(windows, taps, from, width);
			final float[] right = Transpose.of(collect(map, outputs, from, width), outputs, width);
			DenseProduct.best().multiply(left, right, product, taps, width, outputs);
		}
		return Transpose.of(product, taps, outputs);
	}

	private static float[] collect(final RowSource source, final int rows, final int from, final int width) {
		final float[] block = new float[rows * width];
		for (int i = 0; i < rows; i++)
			source.read(i, from, width, block, i * width);
		return block;
	}
}
