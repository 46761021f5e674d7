package io.github.unrollj.linalg;

import java.util.Arrays;

/**
 * The sums of products of all windows of an image x with the pixels of a map g: the gradient of a correlation with
 * respect to its kernels, [outputs, inputs, kernelRows, kernelColumns]. A product of two matrices whose inner dimension
 * is the pixels, so that one of them has to be transposed: the one that gives the product the longer rows. Where both
 * would be short, lines of the image are multiplied and summed only at the end.
 */
final class KernelGradient {

	/** Pixels whose channels are transposed at once. */
	private static final int BLOCK = 1024;

	/** Rows shorter than this slow the product down more than lines cost. */
	private static final int SHORT = 64;

	private KernelGradient() {}

	static float[] of(final Shifts shifts, final int outputs, final float[] x, final float[] g) {
		if (Math.max(shifts.taps(), outputs) < SHORT) return byLines(shifts, outputs, x, g);
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

	/** Two lines at a time, each tap and output with a line of sums of its own. */
	private static float[] byLines(final Shifts shifts, final int outputs, final float[] x, final float[] g) {
		final int across = shifts.across();
		final int down = shifts.down();
		final int taps = shifts.taps();
		final RowSource windows = shifts.byTaps(x);
		final float[][] sums = new float[outputs * taps][across];
		final float[][] maps = new float[2 * outputs][across];
		final float[] first = new float[across];
		final float[] second = new float[across];
		for (int y = 0; y < down; y += 2) {
			// a line beyond the last counts nothing, whatever it is multiplied with
			final int next = Math.min(y + 1, down - 1);
			for (int o = 0; o < outputs; o++) {
				System.arraycopy(g, (o * down + y) * across, maps[2 * o], 0, across);
				if (next > y) System.arraycopy(g, (o * down + next) * across, maps[2 * o + 1], 0, across);
				else Arrays.fill(maps[2 * o + 1], 0);
			}
			for (int tap = 0; tap < taps; tap++) {
				windows.read(tap, y * across, across, first, 0);
				windows.read(tap, next * across, across, second, 0);
				for (int o = 0; o < outputs; o++)
					Rows.addTwoProducts(sums[o * taps + tap], first, maps[2 * o], second, maps[2 * o + 1], across);
			}
		}
		final float[] gradient = new float[sums.length];
		for (int i = 0; i < gradient.length; i++)
			gradient[i] = sum(sums[i]);
		return gradient;
	}

	private static float sum(final float[] a) {
		double sum = 0;
		for (final float x : a)
			sum += x;
		return (float) sum;
	}

	private static float[] collect(final RowSource source, final int rows, final int from, final int width) {
		final float[] block = new float[rows * width];
		for (int i = 0; i < rows; i++)
			source.read(i, from, width, block, i * width);
		return block;
	}
}
